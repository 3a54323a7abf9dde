package io.tallawah.shared.ui;

import com.vaadin.flow.component.UI;
import java.util.function.Consumer;

/** Whether a tab is as narrow as a phone, where a list stands in place of a wide grid. */
public final class NarrowScreen {

  private static final int NARROW = 600;

  private final Consumer<Boolean> changed;
  private boolean narrow;

  /**
   * Begins as wide.
   *
   * @param changed hears when it became narrow or wide
   */
  public NarrowScreen(Consumer<Boolean> changed) {
    this.changed = changed;
  }

  /** Whether it is narrow now. */
  public boolean isNarrow() {
    return narrow;
  }

  /** Follows the width of a tab's window. */
  public void follow(UI tab) {
    var page = tab.getPage();
    fit(page.getExtendedClientDetails().getWindowInnerWidth());
    page.addBrowserWindowResizeListener(resize -> fit(resize.getWidth()));
  }

  private void fit(int width) {
    boolean now = width > 0 && width < NARROW;
    if (now != narrow) {
      narrow = now;
      changed.accept(now);
    }
  }
}
