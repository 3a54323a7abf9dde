/** How tables are written as files, and where the files lie. */
@NullMarked
package io.tallawah.exports.internal;

import org.jspecify.annotations.NullMarked;
