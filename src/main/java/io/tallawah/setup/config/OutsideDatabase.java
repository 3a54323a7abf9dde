package io.tallawah.setup.config;

/** A PostgreSQL server that somebody else runs, and our roles on it. */
public record OutsideDatabase(DatabaseAddress address, Logins logins) {}
