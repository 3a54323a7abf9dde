package io.tallawah.shared.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.shared.Registration;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.api.TraceId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A panel that loads itself when it is shown and again when its tenant's data change. What is shown
 * stays until the new is there; a read that began after the last change goes on.
 *
 * @param <T> what it shows
 */
public abstract class LivePanel<T> extends Panel {

  private static final Logger LOG = LoggerFactory.getLogger(LivePanel.class);

  /** What every live panel needs. */
  @org.springframework.stereotype.Component
  public record Means(ScreenTasks tasks, Refreshes refreshes) {}

  private final transient Means means;
  private final transient Supplier<TenantId> tenant;
  private final transient LatestTask reading;
  private transient @Nullable Registration listening;
  private transient long seen;

  protected LivePanel(String title, String says, Means means, Supplier<TenantId> tenant) {
    super(title, says);
    this.means = means;
    this.reading = new LatestTask(means.tasks());
    this.tenant = tenant;
  }

  /** Reads what is to be shown; not in the tab's thread. */
  protected abstract T read();

  /** Shows it. */
  protected abstract void show(T loaded);

  @Override
  protected void onAttach(AttachEvent event) {
    UI tab = event.getUI();
    TenantId of = tenant.get();
    listening = means.refreshes().listen(of, tab, () -> load(tab, of));
    load(tab, of);
  }

  @Override
  protected void onDetach(DetachEvent event) {
    if (listening != null) {
      listening.remove();
    }
    reading.giveUp();
  }

  /** Runs something on a thread of its own, as the tab's person in the tab's tenant. */
  protected final <R> void inBackground(
      java.util.concurrent.Callable<R> task,
      java.util.function.Consumer<R> done,
      java.util.function.Consumer<Exception> failed) {
    means.tasks().load(this, task, done, failed);
  }

  private void load(UI tab, TenantId of) {
    long changes = means.refreshes().changes(of);
    if (reading.isRunning() && changes == seen) {
      return;
    }
    seen = changes;
    reading.load(tab, this::read, this::show, this::fail);
  }

  private void fail(Exception failure) {
    String id = TraceId.current();
    LOG.error("a panel could not be read, id {}", id, failure);
    show(new Paragraph(translate("common.unreadable", id)));
  }
}
