/** Tenants' own sign-on services: how they are set up, spoken to and confirmed. */
@NullMarked
package io.tallawah.identity.signon;

import org.jspecify.annotations.NullMarked;
