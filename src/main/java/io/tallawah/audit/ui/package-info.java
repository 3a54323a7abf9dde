/** The log on screen, and the record of which screens were opened. */
@NullMarked
@NamedInterface("ui")
package io.tallawah.audit.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
