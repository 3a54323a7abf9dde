@NullMarked
package io.tallawah.setup.demo;

import org.jspecify.annotations.NullMarked;
