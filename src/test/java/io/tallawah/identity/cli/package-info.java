@NullMarked
package io.tallawah.identity.cli;

import org.jspecify.annotations.NullMarked;
