/**
 * The seeded world: accounts, campaigns and ads, what happens to them, and the true amounts of any
 * day.
 */
@NullMarked
package io.tallawah.setup.demo.world;

import org.jspecify.annotations.NullMarked;
