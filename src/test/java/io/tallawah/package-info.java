@NullMarked
package io.tallawah;

import org.jspecify.annotations.NullMarked;
