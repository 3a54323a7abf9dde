package io.tallawah.shared.api;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The id of the request this thread serves: told to the person, and on each of its log lines. */
public final class TraceId {

  /** The key under which log lines carry it. */
  public static final String KEY = "traceId";

  private static final int BYTES = 16;

  private TraceId() {}

  /** The id of this request; outside a request a new one, which this thread then keeps. */
  public static String current() {
    String now = MDC.get(KEY);
    if (now == null) {
      now = next();
      MDC.put(KEY, now);
    }
    return now;
  }

  static String next() {
    byte[] bytes = new byte[BYTES];
    ThreadLocalRandom.current().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  static void restore(@Nullable String before) {
    if (before == null) {
      MDC.remove(KEY);
    } else {
      MDC.put(KEY, before);
    }
  }
}
