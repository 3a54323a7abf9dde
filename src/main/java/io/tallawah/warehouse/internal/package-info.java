/** The process of dbt, its log, and where runs are kept. */
@NullMarked
package io.tallawah.warehouse.internal;

import org.jspecify.annotations.NullMarked;
