/** Checking the chains from the command line. */
@NullMarked
package io.tallawah.audit.cli;

import org.jspecify.annotations.NullMarked;
