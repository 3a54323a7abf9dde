package io.tallawah.shared.api;

import java.util.HexFormat;
import java.util.concurrent.Callable;
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

  /** The same with the id of the request this thread serves, or one of its own, on any thread. */
  public static <T> Callable<T> alongWith(Callable<T> task) {
    String now = MDC.get(KEY);
    String id = now == null ? next() : now;
    return () -> {
      String before = MDC.get(KEY);
      MDC.put(KEY, id);
      try {
        return task.call();
      } finally {
        restore(before);
      }
    };
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
