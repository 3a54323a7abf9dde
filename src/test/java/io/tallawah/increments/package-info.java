/** Proofs that what dbt builds bit by bit is what it builds anew. */
@NullMarked
package io.tallawah.increments;

import org.jspecify.annotations.NullMarked;
