package io.tallawah.shared.ui;

import com.vaadin.flow.component.Component;
import io.tallawah.shared.Cancellation;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a part of a screen waits for: who asks anew, or goes away, gives up what was asked. */
public final class LatestTask {

  private final ScreenTasks tasks;
  private @Nullable Cancellation running;
  private int asked;
  private boolean isRunning;

  /** Begins with nothing asked. */
  public LatestTask(ScreenTasks tasks) {
    this.tasks = tasks;
  }

  /** Loads a value as {@link ScreenTasks#load} does, instead of what was asked before. */
  public <T> void load(
      Component shown, Callable<T> query, Consumer<T> value, Consumer<Exception> failure) {
    giveUp();
    int own = ++asked;
    isRunning = true;
    running =
        tasks.load(
            shown,
            query,
            loaded -> {
              end(own);
              value.accept(loaded);
            },
            failed -> {
              end(own);
              failure.accept(failed);
            });
  }

  /** Whether what was asked is still to come. */
  public boolean isRunning() {
    return isRunning;
  }

  private void end(int own) {
    if (own == asked) {
      isRunning = false;
    }
  }

  /** Nothing is wanted any more of what was asked. */
  public void giveUp() {
    isRunning = false;
    if (running != null) {
      running.cancel();
    }
  }
}
