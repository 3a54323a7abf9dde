@NullMarked
package io.tallawah.shared.api;

import org.jspecify.annotations.NullMarked;
