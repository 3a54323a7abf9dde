/** Exports over REST. */
@NullMarked
package io.tallawah.exports.api;

import org.jspecify.annotations.NullMarked;
