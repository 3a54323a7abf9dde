package io.tallawah.operator.ui;

import com.vaadin.flow.component.UI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Looks again in a moment, while something goes on. */
final class Ticks {

  private static final Executor SOON = CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS);

  private Ticks() {}

  /** Calls back in the tab, once, if it is still there. */
  static void next(UI tab, Runnable look) {
    SOON.execute(() -> tab.accessLater(look::run, () -> {}).run());
  }
}
