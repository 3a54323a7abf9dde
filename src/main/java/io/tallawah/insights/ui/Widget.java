package io.tallawah.insights.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Section;
import io.tallawah.shared.api.TraceId;
import io.tallawah.shared.ui.LatestTask;
import io.tallawah.shared.ui.ProblemPanel;
import io.tallawah.shared.ui.ScreenTasks;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A part of the overview that reads for itself, in one go and beside the others. What is shown
 * stays until the new is there; a failure keeps it and can be tried again; an answer to what is no
 * longer asked is dropped.
 *
 * @param <T> what it reads
 */
final class Widget<T> extends Section {

  private static final Logger LOG = LoggerFactory.getLogger(Widget.class);

  private final transient LatestTask reading;
  private final transient Consumer<T> shows;
  private final ProblemPanel problem = new ProblemPanel(this::again);
  private transient @Nullable Callable<T> asked;
  private transient @Nullable UI tab;
  private int ask;
  private boolean filled;

  Widget(String name, ScreenTasks tasks, Component content, Consumer<T> shows) {
    reading = new LatestTask(tasks);
    this.shows = shows;
    addClassName(name);
    add(problem, content);
  }

  /**
   * Reads and shows.
   *
   * @param quietly whether what is shown looks as before while it is read anew
   */
  void load(UI where, boolean quietly, Callable<T> query) {
    int own = ++ask;
    asked = query;
    tab = where;
    problem.hide();
    setClassName("stale", filled && !quietly);
    setClassName("unfilled", !filled);
    getElement().setAttribute("aria-busy", true);
    reading.load(where, query, value -> settle(own, value), failure -> fail(own, failure));
  }

  /** Nothing is wanted any more of what is being read. */
  void giveUp() {
    ask++;
    reading.giveUp();
    rest();
  }

  @Override
  protected void onDetach(DetachEvent event) {
    giveUp();
  }

  private void again() {
    Callable<T> query = asked;
    UI where = tab;
    if (query != null && where != null) {
      load(where, false, query);
    }
  }

  private void settle(int own, T value) {
    if (own == ask) {
      filled = true;
      rest();
      shows.accept(value);
    }
  }

  private void fail(int own, Exception failure) {
    if (own == ask) {
      rest();
      String id = TraceId.current();
      LOG.error("a part of the overview could not be read, id {}", id, failure);
      problem.show(getTranslation(filled ? "overview.failed-kept" : "overview.failed"), id);
    }
  }

  private void rest() {
    removeClassNames("stale", "unfilled");
    getElement().removeAttribute("aria-busy");
  }
}
