/** Widgets that more than one module shows. */
@NullMarked
@NamedInterface("ui")
package io.tallawah.shared.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
