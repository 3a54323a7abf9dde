package io.tallawah.ingestion.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Table and column names as Airbyte's PostgreSQL destination gives them. */
final class Names {

  /** PostgreSQL's longest identifier; the names here are ASCII, so bytes are characters. */
  static final int LONGEST = 63;

  /** The longest name a stream may have, in characters. */
  static final int LONGEST_STREAM = 200;

  private static final int KEPT_OF_LONG = 54;
  private static final int HASH_DIGITS = 8;
  private static final Pattern MARKS = Pattern.compile("\\p{M}");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern OTHERS = Pattern.compile("[^A-Za-z0-9_]");

  private Names() {}

  /** The plain name: other characters become an underscore, a long name ends with a hash. */
  static String plain(String name) {
    String bare = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    String safe = OTHERS.matcher(SPACES.matcher(bare).replaceAll("_")).replaceAll("_");
    if (safe.isEmpty()) {
      return "default_name";
    }
    if (safe.charAt(0) >= '0' && safe.charAt(0) <= '9') {
      safe = "_" + safe;
    }
    return safe.length() > LONGEST ? shortened(safe) : safe;
  }

  /** A column's name, made different from those taken: {@code _1}, {@code _2} … is added. */
  static String column(String field, Predicate<String> taken) {
    String name = plain(field);
    for (int number = 1; taken.test(name); number++) {
      name = plain(field + "_" + number);
    }
    return name;
  }

  /** A table's name, made different from those taken by letters of the stream's own hash. */
  static String table(String schema, String stream, Predicate<String> taken) {
    String name = plain(stream);
    String hash = sha1(schema + "&airbyte&" + stream);
    for (int letters = 3; taken.test(name); letters++) {
      name = plain(stream + "_" + hash.substring(0, letters));
    }
    return name;
  }

  /** The stream's name, if it is not too long to be kept as a key. */
  static String stream(String name) throws BadLineException {
    if (name.length() > LONGEST_STREAM) {
      throw new BadLineException("the stream's name is longer than {0} characters", LONGEST_STREAM);
    }
    return name;
  }

  static String quoted(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }

  static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static String shortened(String name) {
    String hash = Integer.toString(name.hashCode());
    String digits = hash.substring(Math.max(0, hash.length() - HASH_DIGITS));
    return name.substring(0, KEPT_OF_LONG) + "_" + digits;
  }

  private static String sha1(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
