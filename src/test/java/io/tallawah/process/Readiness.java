package io.tallawah.process;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;

/** Waits until a started product says that it is ready. */
public final class Readiness {

  private Readiness() {}

  public static void await(Installation installation, Process process, Duration limit)
      throws IOException {
    long deadline = System.nanoTime() + limit.toNanos();
    while (!isReady(installation)) {
      if (!process.isAlive()) {
        throw new IllegalStateException(
            "ended with " + process.exitValue() + " before it was ready:\n" + installation.tail());
      }
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("not ready in " + limit + ":\n" + installation.tail());
      }
      Pause.aMoment();
    }
  }

  static boolean isReady(Installation installation) {
    return status(installation, "/actuator/health/readiness") == 200;
  }

  /** The status of a page, or -1 while nothing answers. */
  static int status(Installation installation, String path) {
    try {
      HttpURLConnection connection =
          (HttpURLConnection) URI.create(installation.url() + path).toURL().openConnection();
      connection.setConnectTimeout(2_000);
      connection.setReadTimeout(5_000);
      connection.setInstanceFollowRedirects(false);
      try {
        return connection.getResponseCode();
      } finally {
        connection.disconnect();
      }
    } catch (IOException e) {
      return -1;
    }
  }
}
