/** Screens of ingestion: uploads, loads and rejects. */
@NullMarked
package io.tallawah.ingestion.ui;

import org.jspecify.annotations.NullMarked;
