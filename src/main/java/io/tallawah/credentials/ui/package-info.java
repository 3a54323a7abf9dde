/** Screens of credentials. */
@NullMarked
package io.tallawah.credentials.ui;

import org.jspecify.annotations.NullMarked;
