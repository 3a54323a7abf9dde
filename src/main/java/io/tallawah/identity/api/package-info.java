/** Signing in to the API, and its guard. */
@NullMarked
package io.tallawah.identity.api;

import org.jspecify.annotations.NullMarked;
