/** The product as its own operating-system process: killed, started again, measured. */
@NullMarked
package io.tallawah.process;

import org.jspecify.annotations.NullMarked;
