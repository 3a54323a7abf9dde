/** The database: our own PostgreSQL server, or an outside one. */
@NullMarked
package io.tallawah.setup.postgres;

import org.jspecify.annotations.NullMarked;
