/**
 * The demo generator: a seeded world, what platforms would say of it, and the ledger of its truth.
 */
@NullMarked
package io.tallawah.setup.demo;

import org.jspecify.annotations.NullMarked;
