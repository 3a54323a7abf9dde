package io.tallawah.ingestion.internal;

import java.util.Map;
import java.util.Set;

/**
 * All that reading a file needs to know beforehand.
 *
 * @param schema the landing schema
 * @param tables its tables as they are, by name
 * @param schemas column types by stream and field, from a catalog given beside the file
 * @param fullRefreshes streams that such a catalog says are read from their beginning
 * @param longestLine in bytes
 * @param latest the latest time of emission that is believed, in microseconds since 1970
 */
record LandingPlan(
    FileIdentity file,
    String schema,
    Map<String, LandedTable> tables,
    PlatformStreams streams,
    Map<String, Map<String, ColumnType>> schemas,
    Set<String> fullRefreshes,
    int longestLine,
    long latest) {}
