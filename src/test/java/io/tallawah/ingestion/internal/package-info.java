@NullMarked
package io.tallawah.ingestion.internal;

import org.jspecify.annotations.NullMarked;
