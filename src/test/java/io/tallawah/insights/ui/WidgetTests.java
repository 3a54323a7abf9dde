package io.tallawah.insights.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import io.tallawah.shared.ui.ProblemPanel;
import io.tallawah.shared.ui.ScreenTasks;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A part of a screen that reads for itself. */
class WidgetTests extends ScreenTest {

  @Autowired ScreenTasks tasks;

  @Test
  void aPartThatFailsSaysSoKeepsWhatWasReadWithItsTimeAndIsReadAgain() {
    open(withFigures(), "viewer", "account");
    List<String> shown = new ArrayList<>();
    Clock clock = Clock.fixed(Instant.parse("2026-11-02T15:04:00Z"), ZoneId.of("America/Jamaica"));
    Widget<String> part =
        new Widget<>("part", new Widget.Means(tasks, clock), new Div(), shown::add);
    UI.getCurrent().add(part);
    boolean[] failing = {true};
    Callable<String> query =
        () -> {
          if (failing[0]) {
            throw new IllegalStateException("the database is away");
          }
          return "there";
        };
    part.load(UI.getCurrent(), false, query);
    settle();
    assertThat(text(_get(part, ProblemPanel.class)))
        .contains("could not be read just now")
        .doesNotContain("What you see");
    failing[0] = false;
    _click(_get(part, Button.class, spec -> spec.withText("Try again")));
    settle();
    assertThat(shown).containsExactly("there");
    assertThat(_find(part, ProblemPanel.class)).isEmpty();
    failing[0] = true;
    part.load(UI.getCurrent(), true, query);
    settle();
    assertThat(text(_get(part, ProblemPanel.class)))
        .contains("could not be read just now. What you see is from 2 Nov, 10:04.");
  }

  private static String text(Component component) {
    return component.getElement().getTextRecursively();
  }
}
