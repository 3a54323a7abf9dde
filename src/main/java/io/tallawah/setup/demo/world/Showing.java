package io.tallawah.setup.demo.world;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.TreeSet;

/** Names of what ads show, by kind and the platform's own number. */
public final class Showing {

  /** Nothing: spending that no ad explains. */
  public static final String NOTHING = "none";

  private Showing() {}

  public static String one(String kind, String id) {
    return kind + ":" + id;
  }

  /** Several together, in no order. */
  public static String several(String kind, Collection<String> members) {
    try {
      byte[] sorted = String.join("\n", new TreeSet<>(members)).getBytes(StandardCharsets.UTF_8);
      return one(kind, HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(sorted)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
