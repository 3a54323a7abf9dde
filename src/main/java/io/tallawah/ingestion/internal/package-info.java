/** How lines of Airbyte-protocol messages become rows of landing tables. */
@NullMarked
package io.tallawah.ingestion.internal;

import org.jspecify.annotations.NullMarked;
