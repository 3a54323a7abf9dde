package io.tallawah.identity;

import java.io.Serializable;
import java.util.Arrays;
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
  private static final int V4_NETWORK = 3;
  private static final int V6_NETWORK = 4;

  public Device {
    name = cut(name, LONGEST_NAME);
    address = cut(address, LONGEST_ADDRESS);
  }

  /** What a request says of its sender. */
  public static Device of(@Nullable String userAgent, String address) {
    return new Device(userAgent == null ? "" : userAgent, address);
  }

  /** What people call it: "Firefox, Windows", or the beginning of what it calls itself. */
  public String shortName() {
    return DeviceName.of(name);
  }

  /**
   * Whether it may be the same device: of the same kind, whatever its version, in the same network
   * (the first three parts of an IPv4 address, the first four of an IPv6 address).
   */
  boolean resembles(Device other) {
    return kind().equals(other.kind()) && network().equals(other.network());
  }

  private String kind() {
    return shortName().replaceAll("[\\d.]+", "");
  }

  private String network() {
    boolean v6 = address.indexOf(':') >= 0;
    String[] parts = address.split(v6 ? ":" : "\\.", -1);
    int kept = Math.min(v6 ? V6_NETWORK : V4_NETWORK, parts.length);
    return String.join(".", Arrays.copyOf(parts, kept));
  }

  private static String cut(String text, int longest) {
    String clean = text.replaceAll("[\\p{Cntrl}\\p{Cs}]", "");
    return clean.length() <= longest ? clean : clean.substring(0, longest);
  }
}
