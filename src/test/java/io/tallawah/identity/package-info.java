@NullMarked
package io.tallawah.identity;

import org.jspecify.annotations.NullMarked;
