@NullMarked
package io.tallawah.audit.api;

import org.jspecify.annotations.NullMarked;
