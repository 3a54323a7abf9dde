/** Commands of the warehouse. */
@NullMarked
package io.tallawah.warehouse.cli;

import org.jspecify.annotations.NullMarked;
