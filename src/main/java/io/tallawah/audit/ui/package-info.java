/** The log on screen, and the record of which screens were opened. */
@NullMarked
package io.tallawah.audit.ui;

import org.jspecify.annotations.NullMarked;
