/** What tests share: the database, the browser. */
@NullMarked
package io.tallawah.testing;

import org.jspecify.annotations.NullMarked;
