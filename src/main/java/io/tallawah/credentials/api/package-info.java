/** REST of credentials: secrets go in and never come out. */
@NullMarked
package io.tallawah.credentials.api;

import org.jspecify.annotations.NullMarked;
