@NullMarked
package io.tallawah.setup.config;

import org.jspecify.annotations.NullMarked;
