/** Tallawah: marketing analytics whose numbers reconcile to the cent. */
@NullMarked
package io.tallawah;

import org.jspecify.annotations.NullMarked;
