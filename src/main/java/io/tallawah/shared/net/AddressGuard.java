package io.tallawah.shared.net;

import java.net.IDN;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.DnsResolver;
import org.jspecify.annotations.Nullable;

/**
 * Resolves names for connections, and gives only addresses that may be connected to: what was
 * checked is what is called. One bad address of a name refuses the name.
 */
final class AddressGuard implements DnsResolver {

  /** What ends in a number is an address, which some read otherwise than others. */
  private static final Pattern NUMBER = Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)");

  private static final Pattern PLAIN_NUMBER =
      Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}");

  private final AllowedHosts allowed;
  private final DnsResolver names;

  AddressGuard(AllowedHosts allowed, DnsResolver names) {
    this.allowed = allowed;
    this.names = names;
  }

  /** Checks all of an address that can be known without asking for its name. */
  void check(URI address) throws RefusedAddressException {
    String host = address.getHost();
    if (host == null || host.isEmpty()) {
      throw new RefusedAddressException(String.valueOf(address.getAuthority()), "no host");
    }
    if (address.getUserInfo() != null) {
      throw new RefusedAddressException(host, "a name or password stands in the address");
    }
    boolean secure = "https".equalsIgnoreCase(address.getScheme());
    if (!secure && !"http".equalsIgnoreCase(address.getScheme())) {
      throw new RefusedAddressException(host, "neither https nor http");
    }
    int port = address.getPort() < 0 ? (secure ? 443 : 80) : address.getPort();
    if (!allowed.allow(host, port)) {
      refuse(host, secure ? null : "not https");
      refuse(host, spelling(host));
    }
  }

  @Override
  public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
    return Arrays.stream(checked(host, port))
        .map(address -> new InetSocketAddress(address, port))
        .toList();
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    return checked(host, -1);
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  private InetAddress[] checked(String host, int port) throws UnknownHostException {
    boolean trusted = allowed.allow(host, port);
    refuse(host, trusted ? null : spelling(host));
    InetAddress[] found = names.resolve(host);
    if (found == null || found.length == 0) {
      throw new UnknownHostException(host);
    }
    if (!trusted && !Arrays.stream(found).allMatch(PublicAddresses::contain)) {
      throw new RefusedAddressException(host, "it leads into a network of our own");
    }
    return found;
  }

  /** Names that look like others: an operator must mean them. */
  private static @Nullable String spelling(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    boolean strange =
        lower.startsWith("xn--")
            || lower.contains(".xn--")
            || lower.endsWith(".")
            || (NUMBER.matcher(lower).matches() && !PLAIN_NUMBER.matcher(lower).matches());
    return strange || !lower.equals(ascii(lower)) ? "its name isn't plain" : null;
  }

  private static String ascii(String host) {
    try {
      return host.startsWith("[") || host.indexOf(':') >= 0 ? host : IDN.toASCII(host);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static void refuse(String host, @Nullable String why) throws RefusedAddressException {
    if (why != null) {
      throw new RefusedAddressException(host, why);
    }
  }
}
