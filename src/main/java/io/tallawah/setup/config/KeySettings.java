package io.tallawah.setup.config;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the keys are; what is null is made on a machine of our own.
 *
 * @param signing file with the keys that sign access tokens
 * @param master file with the keys that wrap data keys
 */
public record KeySettings(@Nullable Path signing, @Nullable Path master) {}
