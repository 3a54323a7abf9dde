package io.tallawah.identity;

import java.io.Serializable;

/** A subject of a service whose address has an account, until its password was given. */
public record SignOnProof(SignedOn on, SignOnIdentity who, SignedInUser user)
    implements Serializable {}
