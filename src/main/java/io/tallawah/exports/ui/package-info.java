/** The button that asks for a file, and the screen on which one's files are found again. */
@NullMarked
@NamedInterface("ui")
package io.tallawah.exports.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
