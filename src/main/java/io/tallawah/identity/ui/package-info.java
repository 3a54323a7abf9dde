/** Signing in and out in the browser, and the tenant of a tab. */
@NullMarked
@NamedInterface("ui")
package io.tallawah.identity.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
