@NullMarked
package io.tallawah.warehouse.internal;

import org.jspecify.annotations.NullMarked;
