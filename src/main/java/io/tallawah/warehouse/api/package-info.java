/** REST of the warehouse: the metrics' catalogue and freshness. */
@NullMarked
@NamedInterface("api")
package io.tallawah.warehouse.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
