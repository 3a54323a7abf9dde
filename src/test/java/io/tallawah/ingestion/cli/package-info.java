@NullMarked
package io.tallawah.ingestion.cli;

import org.jspecify.annotations.NullMarked;
