@NullMarked
package io.tallawah.audit.internal;

import org.jspecify.annotations.NullMarked;
