package io.tallawah.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;

/** A list over the whole view, and the details of one row laid over its end. */
public final class DetailsLayout extends MasterDetailLayout {

  private static final String WIDTH = "440px";

  /** Again and again for a second: as long as the details go, nothing else takes the focus. */
  private static final String FOCUS_BACK =
      """
      let tries = 60;
      const back = () => {
        if (!this.last?.isConnected) return;
        this.last.focus();
        if (!this.matches(':focus-within') && tries-- > 0) requestAnimationFrame(back);
      };
      back();\
      """;

  private final transient Runnable closed;
  private final Div master;

  /**
   * Without details.
   *
   * @param closed hears that a person closed them, or {@link #close} did
   */
  public DetailsLayout(Runnable closed, Component... list) {
    this.closed = closed;
    master = new Div(list);
    master.addClassName("campaigns-master");
    addClassName("campaigns-layout");
    setMaster(master);
    setDetailSize(WIDTH);
    setForceOverlay(true);
    addBackdropClickListener(event -> close());
    addDetailEscapePressListener(event -> close());
  }

  /** Opens the details; the name is the overlay's to readers, which has none of its own. */
  public void open(String name, Component details) {
    setDetail(details);
    getElement()
        .executeJs(
            "this.shadowRoot.getElementById('detail')?.setAttribute('aria-label', $0)", name);
  }

  /** Whether there are any. */
  public boolean isOpen() {
    return getDetail() != null;
  }

  /** Closes them; the focus is again where it was in the list. */
  public void close() {
    setDetail(null);
    closed.run();
    master.getElement().executeJs(FOCUS_BACK);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    master
        .getElement()
        .executeJs(
            "this.addEventListener('focusin', event => { this.last = event.composedPath()[0]; });");
  }
}
