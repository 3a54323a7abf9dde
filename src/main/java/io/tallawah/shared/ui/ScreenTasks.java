package io.tallawah.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.tallawah.shared.Cancellation;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;

/** Loads what a screen shows on a thread of its own and hands it over under the tab's lock. */
@org.springframework.stereotype.Component
public class ScreenTasks {

  /** Bean name of an executor to use instead, as tests do. */
  public static final String EXECUTOR = "screenTaskExecutor";

  private static final Logger LOG = LoggerFactory.getLogger(ScreenTasks.class);

  private final List<TaskContext> contexts;
  private final Executor executor;

  ScreenTasks(List<TaskContext> contexts, @Qualifier(EXECUTOR) ObjectProvider<Executor> executor) {
    this.contexts = List.copyOf(contexts);
    this.executor = executor.getIfAvailable(Executors::newVirtualThreadPerTaskExecutor);
  }

  /**
   * Loads a value; exactly one of the two is called, in the tab, if it is still there. Neither is,
   * and nothing is loaded, for what stands in no tab.
   *
   * @param shown what the value is for, which stands in a tab, or the tab itself
   * @return by which it is given up; then neither is called
   */
  public <T> Cancellation load(
      Component shown, Callable<T> query, Consumer<T> value, Consumer<Exception> failure) {
    Cancellation work = new Cancellation(executor); // the tab's lock waits for no database
    shown.getUI().ifPresent(tab -> start(tab, work, query, value, failure));
    return work;
  }

  private <T> void start(
      UI tab,
      Cancellation work,
      Callable<T> query,
      Consumer<T> value,
      Consumer<Exception> failure) {
    Callable<T> bound = () -> work.call(query);
    for (TaskContext context : contexts) {
      bound = context.capture(bound);
    }
    Callable<T> task = bound;
    executor.execute(() -> run(tab, work, task, value, failure));
  }

  private static <T> void run(
      UI tab, Cancellation work, Callable<T> task, Consumer<T> value, Consumer<Exception> failure) {
    try {
      T loaded = task.call();
      tell(tab, work, () -> value.accept(loaded));
    } catch (Exception e) {
      LOG.debug("a screen's query failed or was given up", e);
      tell(tab, work, () -> failure.accept(e));
    }
  }

  private static void tell(UI tab, Cancellation work, Runnable told) {
    tab.accessLater(
            () -> {
              if (!work.isCancelled()) {
                told.run();
              }
            },
            () -> {})
        .run();
  }
}
