package io.tallawah.ingestion.internal;

import java.util.Objects;

/** Names of landing schemas. Whose a schema is says {@code app.landing_schema} alone. */
public final class LandingSchemas {

  private static final int LONGEST = 63;
  private static final int ROOM_FOR_NUMBER = 4;

  private LandingSchemas() {}

  /** The name to try, the first time with number 1. */
  public static String name(String tenantSlug, String connection, int number) {
    String plain = ("raw_" + tenantSlug + "_" + connection).replace('-', '_');
    String suffix = number == 1 ? "" : "_" + number;
    if (plain.length() + ROOM_FOR_NUMBER > LONGEST) {
      String hash = String.format("%08x", Objects.hash(tenantSlug, connection));
      plain = plain.substring(0, LONGEST - ROOM_FOR_NUMBER - hash.length() - 1) + "_" + hash;
    }
    return plain + suffix;
  }
}
