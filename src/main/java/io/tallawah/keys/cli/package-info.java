/** Commands about keys. */
@NullMarked
package io.tallawah.keys.cli;

import org.jspecify.annotations.NullMarked;
