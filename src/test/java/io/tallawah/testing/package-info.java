/** What tests of every module share. */
@NullMarked
package io.tallawah.testing;

import org.jspecify.annotations.NullMarked;
