/** Signing in and out in the browser, and the tenant of a tab. */
@NullMarked
package io.tallawah.identity.ui;

import org.jspecify.annotations.NullMarked;
