/** The command line of landing. */
@NullMarked
package io.tallawah.ingestion.cli;

import org.jspecify.annotations.NullMarked;
