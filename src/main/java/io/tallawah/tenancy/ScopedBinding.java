package io.tallawah.tenancy;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** A value bound to this thread for the length of one action. */
final class ScopedBinding<T> {

  // whoever has a binding has it in a static field: each is of another kind of value
  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<@Nullable T> bound = new ThreadLocal<>();

  Optional<T> find() {
    return Optional.ofNullable(bound.get());
  }

  void run(T value, Runnable action) {
    T before = bound.get();
    bound.set(value);
    try {
      action.run();
    } finally {
      restore(before);
    }
  }

  <R> R call(T value, Callable<R> action) throws Exception {
    T before = bound.get();
    bound.set(value);
    try {
      return action.call();
    } finally {
      restore(before);
    }
  }

  private void restore(@Nullable T before) {
    if (before == null) {
      bound.remove();
    } else {
      bound.set(before);
    }
  }
}
