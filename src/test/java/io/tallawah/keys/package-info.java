@NullMarked
package io.tallawah.keys;

import org.jspecify.annotations.NullMarked;
