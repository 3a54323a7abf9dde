/** The order of a start, and the page and console lines that show it. */
@NullMarked
package io.tallawah.setup.start;

import org.jspecify.annotations.NullMarked;
