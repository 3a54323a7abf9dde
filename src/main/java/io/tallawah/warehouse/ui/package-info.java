/** Screens of the warehouse: can today's numbers be trusted. */
@NullMarked
package io.tallawah.warehouse.ui;

import org.jspecify.annotations.NullMarked;
