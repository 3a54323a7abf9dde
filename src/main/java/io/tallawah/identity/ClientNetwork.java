package io.tallawah.identity;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** What counts as one place that attempts come from. */
public final class ClientNetwork {

  private static final int PREFIX_BYTES = 8;

  private ClientNetwork() {}

  /**
   * An IPv6 address's /64, of which one customer of a network has 2^64 addresses (RFC 6177); any
   * other text as it is.
   */
  public static String of(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    try {
      // a text with a colon is read as an address, never looked up
      return InetAddress.getByName(address) instanceof Inet6Address six ? prefix(six) : address;
    } catch (UnknownHostException e) {
      return address; // no address: a text of its own
    }
  }

  private static String prefix(Inet6Address address) throws UnknownHostException {
    byte[] bytes = address.getAddress();
    Arrays.fill(bytes, PREFIX_BYTES, bytes.length, (byte) 0);
    return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
  }
}
