package io.tallawah.shared.net;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Hosts that an operator lets the server call wherever they lead, also without TLS.
 *
 * @param names each {@code host} or {@code host:port} in small letters; an IPv6 address stands in
 *     brackets
 */
public record AllowedHosts(Set<String> names) {

  private static final Pattern FORM =
      Pattern.compile("([a-z0-9]([a-z0-9._-]{0,251}[a-z0-9])?|\\[[0-9a-f:.]{2,45}])(:[0-9]{1,5})?");

  public AllowedHosts {
    names = Set.copyOf(names);
    if (!names.stream().allMatch(name -> FORM.matcher(name).matches())) {
      throw new IllegalArgumentException("not hosts");
    }
  }

  /**
   * Reads hosts that stand apart by commas or spaces.
   *
   * @throws IllegalArgumentException when one is no host
   */
  public static AllowedHosts parse(String text) {
    return new AllowedHosts(
        Arrays.stream(text.toLowerCase(Locale.ROOT).split("[,\\s]+"))
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** None at all. */
  public static AllowedHosts none() {
    return new AllowedHosts(Set.of());
  }

  /** Whether this host, on this port, is one of them. */
  boolean allow(String host, int port) {
    String name = bracketed(host.toLowerCase(Locale.ROOT));
    return names.contains(name) || names.contains(name + ":" + port);
  }

  private static String bracketed(String host) {
    return host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
  }

  @Override
  public String toString() {
    return names.stream().sorted().collect(Collectors.joining(","));
  }
}
