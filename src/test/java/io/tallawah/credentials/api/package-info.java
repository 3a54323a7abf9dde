@NullMarked
package io.tallawah.credentials.api;

import org.jspecify.annotations.NullMarked;
