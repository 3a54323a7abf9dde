@NullMarked
package io.tallawah.setup;

import org.jspecify.annotations.NullMarked;
