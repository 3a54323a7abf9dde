package io.tallawah.setup.postgres;

import io.tallawah.setup.config.DatabaseAddress;
import io.tallawah.setup.config.Logins;

/**
 * The database that this process works on.
 *
 * @param address where it is
 * @param logins our roles on it
 * @param embedded whether it is our own server
 */
public record Database(DatabaseAddress address, Logins logins, boolean embedded) {}
