@NullMarked
package io.tallawah.setup.postgres;

import org.jspecify.annotations.NullMarked;
