@NullMarked
package io.tallawah.keys.internal;

import org.jspecify.annotations.NullMarked;
