package io.tallawah.insights.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import io.tallawah.insights.InsightsTest;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.ui.LivePanel;
import io.tallawah.shared.ui.ScreenTasks;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** A panel that follows its tenant's data. */
class LivePanelTests extends ScreenTest {

  @Autowired LivePanel.Means means;

  @Autowired
  @Qualifier(ScreenTasks.EXECUTOR)
  InsightsTest.Loading loading;

  private final List<String> begun = new CopyOnWriteArrayList<>();
  private final CountDownLatch held = new CountDownLatch(1);

  @BeforeEach
  void anEmptyScreen() {
    open(withFigures(), "viewer", "account");
    loading.onThreads();
  }

  @AfterEach
  void loadAtOnce() {
    held.countDown();
    loading.atOnce();
  }

  @Test
  void aReadThatBeganAfterTheLastChangeGoesOn() {
    UI.getCurrent().add(new Reading());
    awaitBegun(1);
    for (int i = 0; i < 3; i++) {
      means.refreshes().fire(tenant());
    }
    settle();
    awaitBegun(2);
    held.countDown();
    awaitShown("read 2");
    assertThat(begun).hasSize(2);
  }

  @Test
  void afterItsReadAChangeIsReadAnew() {
    held.countDown();
    UI.getCurrent().add(new Reading());
    awaitShown("read 1");
    means.refreshes().fire(tenant());
    awaitShown("read 2");
  }

  private void awaitBegun(int reads) {
    await().atMost(20, TimeUnit.SECONDS).until(() -> begun.size() == reads);
  }

  private static void awaitShown(String text) {
    await()
        .pollInSameThread()
        .atMost(20, TimeUnit.SECONDS)
        .until(() -> {
          settle();
          return _get(Reading.class).getElement().getTextRecursively().contains(text);
        });
  }

  private TenantId tenant() {
    return withFigures().people().tenant();
  }

  /** Tells how often it was read; no read ends before it may. */
  private final class Reading extends LivePanel<String> {

    Reading() {
      super("Reading", "", LivePanelTests.this.means, LivePanelTests.this::tenant);
    }

    @Override
    protected String read() {
      begun.add("read");
      String told = "read " + begun.size();
      try {
        held.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return told;
    }

    @Override
    protected void show(String loaded) {
      show(new Paragraph(loaded));
    }
  }
}
