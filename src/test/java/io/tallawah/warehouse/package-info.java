@NullMarked
package io.tallawah.warehouse;

import org.jspecify.annotations.NullMarked;
