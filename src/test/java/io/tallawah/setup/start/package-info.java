@NullMarked
package io.tallawah.setup.start;

import org.jspecify.annotations.NullMarked;
