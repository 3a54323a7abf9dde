/** Ciphers, files and the outside systems that guard keys. */
@NullMarked
package io.tallawah.keys.internal;

import org.jspecify.annotations.NullMarked;
