/** How entries are written, sealed, anchored and checked. */
@NullMarked
package io.tallawah.audit.internal;

import org.jspecify.annotations.NullMarked;
