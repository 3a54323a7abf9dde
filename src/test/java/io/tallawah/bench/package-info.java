/** Benchmarks: never part of the tests, run by {@code mvn -Pbench verify}. */
@NullMarked
package io.tallawah.bench;

import org.jspecify.annotations.NullMarked;
