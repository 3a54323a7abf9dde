/** Tenants over REST. */
@NullMarked
package io.tallawah.operator.api;

import org.jspecify.annotations.NullMarked;
