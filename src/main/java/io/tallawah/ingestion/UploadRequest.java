package io.tallawah.ingestion;

import io.tallawah.shared.DateRange;
import io.tallawah.shared.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Where an uploaded file belongs.
 *
 * @param connection the connection's name; it is made if there is none
 * @param fileName as the person's machine calls it
 * @param window the days that the file holds in full, if the person says so
 */
public record UploadRequest(
    String connection, Platform platform, String fileName, @Nullable DateRange window) {}
