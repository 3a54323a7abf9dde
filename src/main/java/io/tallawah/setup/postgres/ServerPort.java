package io.tallawah.setup.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** The loopback port of our own server: chosen once, chosen again only if somebody took it. */
record ServerPort(Path file) {

  /** The recorded port. */
  int recorded() throws IOException {
    return Integer.parseInt(Files.readString(file).strip());
  }

  int choose() throws IOException {
    if (Files.exists(file)) {
      int port = recorded();
      if (isFree(port)) {
        return port;
      }
    }
    int port = free();
    PrivateFiles.write(file, Integer.toString(port));
    return port;
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  private static int free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
