package io.tallawah.identity;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Where a sign-in comes from.
 *
 * @param name what the browser or program calls itself
 * @param address its network address
 */
public record Device(String name, String address) implements Serializable {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_ADDRESS = 64;

  public Device {
    name = cut(name, LONGEST_NAME);
    address = cut(address, LONGEST_ADDRESS);
  }

  /** What a request says of its sender. */
  public static Device of(@Nullable String userAgent, String address) {
    return new Device(userAgent == null ? "" : userAgent, address);
  }

  private static String cut(String text, int longest) {
    String clean = text.replaceAll("[\\p{Cntrl}\\p{Cs}]", "");
    return clean.length() <= longest ? clean : clean.substring(0, longest);
  }
}
