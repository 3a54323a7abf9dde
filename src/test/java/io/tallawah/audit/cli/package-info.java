@NullMarked
package io.tallawah.audit.cli;

import org.jspecify.annotations.NullMarked;
