package io.tallawah.identity;

import java.util.UUID;

/** Somebody whose sign-in lasts: which session it is. */
interface InSession {

  UUID session();
}
