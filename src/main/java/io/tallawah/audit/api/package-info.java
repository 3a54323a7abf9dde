/** The log over REST, and the record of what REST has read. */
@NullMarked
package io.tallawah.audit.api;

import org.jspecify.annotations.NullMarked;
