package io.tallawah.shared.net;

import java.net.InetAddress;
import java.util.List;
import org.springframework.security.util.matcher.InetAddressMatcher;
import org.springframework.security.util.matcher.InetAddressMatchers;

/** Which network addresses belong to the world, and to no machine or network of our own. */
final class PublicAddresses {

  /**
   * What the registries of special addresses (RFC 6890) name beside the private ones, and prefixes
   * in which an IPv4 address hides; last the one public address at which a cloud keeps its
   * metadata.
   */
  private static final List<String> SPECIAL =
      List.of(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.31.196.0/24",
          "192.52.193.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "192.175.48.0/24",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4",
          "::/96",
          "::ffff:0:0:0/96",
          "64:ff9b::/96",
          "64:ff9b:1::/48",
          "100::/64",
          "2001::/23",
          "2001:db8::/32",
          "2002::/16",
          "2620:4f:8000::/48",
          "3fff::/20",
          "5f00::/16",
          "fc00::/7",
          "fe80::/10",
          "fec0::/10",
          "ff00::/8",
          "168.63.129.16/32");

  private static final InetAddressMatcher PUBLIC =
      InetAddressMatchers.matchExternal().excludeAddresses(SPECIAL).build();

  private PublicAddresses() {}

  static boolean contain(InetAddress address) {
    return PUBLIC.matches(address);
  }
}
