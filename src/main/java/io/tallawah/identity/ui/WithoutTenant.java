package io.tallawah.identity.ui;

/** A screen for who is signed in, whether or not they belong to a tenant. */
public interface WithoutTenant {}
