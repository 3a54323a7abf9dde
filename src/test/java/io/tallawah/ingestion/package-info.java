@NullMarked
package io.tallawah.ingestion;

import org.jspecify.annotations.NullMarked;
