package io.tallawah.shared.net;

import java.net.UnknownHostException;

/** An address that the server doesn't call; the message names the host and no more. */
public class RefusedAddressException extends UnknownHostException {

  private static final long serialVersionUID = 1L;

  RefusedAddressException(String host, String why) {
    super(host + " is not called: " + why);
  }
}
