@NullMarked
package io.tallawah.tenancy;

import org.jspecify.annotations.NullMarked;
