@org.jspecify.annotations.NullMarked
package io.tallawah.warehouse.api;
