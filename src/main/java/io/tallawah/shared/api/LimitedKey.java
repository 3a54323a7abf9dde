package io.tallawah.shared.api;

/** A proof of who asks that allows less than the person it belongs to: an API key. */
public interface LimitedKey {}
