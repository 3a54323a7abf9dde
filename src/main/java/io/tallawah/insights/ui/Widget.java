package io.tallawah.insights.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Section;
import io.tallawah.shared.ui.LatestTask;
import io.tallawah.shared.ui.ProblemPanel;
import io.tallawah.shared.ui.ScreenTasks;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A part of a screen that reads for itself, in one go and beside the others. What is shown stays
 * until the new is there; a failure keeps it, says of when it is and can be tried again; an answer
 * to what is no longer asked is dropped.
 *
 * @param <T> what it reads
 */
final class Widget<T> extends Section {

  /**
   * What every part needs.
   *
   * @param clock in the zone of the tenant
   */
  record Means(ScreenTasks tasks, Clock clock) {}

  private final transient LatestTask reading;
  private final transient Consumer<T> shows;
  private final ProblemPanel problem;
  private String failed = getTranslation("overview.failed");
  private @Nullable Component waiting;
  private transient @Nullable Callable<T> asked;
  private transient @Nullable UI tab;
  private int ask;
  private boolean filled;

  Widget(String name, Means means, Component content, Consumer<T> shows) {
    this.shows = shows;
    reading = new LatestTask(means.tasks());
    problem = new ProblemPanel(this::again, means.clock());
    addClassName(name);
    add(problem, content);
  }

  /** Says this when it fails. */
  Widget<T> failing(String sentence) {
    failed = sentence;
    return this;
  }

  /** Shows this while it reads for the first time. */
  Widget<T> waiting(Component meanwhile) {
    waiting = meanwhile;
    addComponentAsFirst(meanwhile);
    return this;
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
    showWaiting(!filled);
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
      problem.settle();
      shows.accept(value);
    }
  }

  private void fail(int own, Exception failure) {
    if (own == ask) {
      rest();
      problem.show(failed, failure);
    }
  }

  private void rest() {
    removeClassNames("stale", "unfilled");
    showWaiting(false);
    getElement().removeAttribute("aria-busy");
  }

  private void showWaiting(boolean on) {
    if (waiting != null) {
      waiting.setVisible(on);
    }
  }
}
