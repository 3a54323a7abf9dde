@NullMarked
package io.tallawah.identity.api;

import org.jspecify.annotations.NullMarked;
