/** Settings of this installation, read and checked before anything starts. */
@NullMarked
package io.tallawah.setup.config;

import org.jspecify.annotations.NullMarked;
