package io.tallawah.insights.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.tallawah.exports.Export;
import io.tallawah.exports.Exports;
import io.tallawah.exports.ui.ExportMenu;
import io.tallawah.jobs.internal.JobLoop;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A file asked for in the grid's header, found again on the screen of exports. */
class ExportScreenTests extends ScreenTest {

  @Autowired JobLoop loop;
  @Autowired Exports exports;

  @Test
  void aFileOfWhatTheGridShowsIsAskedForLeftAndFoundAgain() {
    open(
        withFigures(),
        "analyst",
        "campaigns?from=2026-10-01&to=2026-10-30&platform=meta&columns=spend,roas");
    ask(1);
    assertThat(_get(Notification.class).isOpened()).isTrue();
    assertThat(_find(ProgressBar.class)).hasSize(1);
    closeTab();

    withFigures().signIn("analyst");
    List<Export> asked = withFigures().call(exports::list);
    assertThat(asked.getFirst().request().query())
        .isEqualTo(
            Map.of(
                "from", "2026-10-01",
                "to", "2026-10-30",
                "platform", "meta",
                "columns", "spend,roas"));
    loop.turn();

    open(withFigures(), "analyst", "exports");
    assertThat(words()).contains("Campaigns, 1 – 30 Oct 2026", "Platform: meta", "ready");
    assertThat(_get(Anchor.class, spec -> spec.withClasses("export-file")).getText())
        .isEqualTo("Download");
    _click(_get(Button.class, spec -> spec.withText("Remove")));
    settle();
    assertThat(_find(H2.class).stream().map(H2::getText)).contains("No exports yet");
  }

  @Test
  void aGridWithoutColumnsOfFiguresGivesAFileWithoutThem() {
    for (String columns : List.of("none", "status,objective")) {
      open(withFigures(), "admin", "campaigns?from=2026-10-01&to=2026-10-30&columns=" + columns);
      ask(0);
      closeTab();
      withFigures().signIn("admin");
      assertThat(withFigures().call(exports::list).getFirst().request().query())
          .containsEntry("columns", "none");
    }
  }

  @Test
  void oneThatWaitsCanBeCancelled() {
    open(withFigures(), "owner", "campaigns?from=2026-10-01&to=2026-10-30");
    ask(0);
    closeTab();
    open(withFigures(), "owner", "exports");
    assertThat(words()).contains("waiting");
    _click(_get(Button.class, spec -> spec.withText("Cancel")));
    settle();
    assertThat(words()).contains("cancelled");
    _click(_get(Button.class, spec -> spec.withText("Remove")));
  }

  @Test
  void creativesAndTheMapGiveFilesOfWhatTheyShowToo() {
    open(
        withFigures(),
        "viewer",
        "creatives?from=2026-10-01&to=2026-10-30&format=video&metric=ctr&show=table");
    ask(0);
    closeTab();
    open(withFigures(), "viewer", "map?from=2026-10-01&to=2026-10-30&metric=spend&week=2026-10-05");
    ask(1);
    closeTab();
    open(withFigures(), "viewer", "map?from=2026-10-01&to=2026-10-30&metric=spend&week=2026-12-07");
    ask(1);
    closeTab();
    withFigures().signIn("viewer");
    assertThat(withFigures().call(exports::list))
        .extracting(one -> one.request().kind() + " " + new TreeMap<>(one.request().query()))
        .containsExactly(
            "regions {from=2026-10-01, metric=spend, sort=-per_1000_people, to=2026-10-30}",
            "regions {from=2026-10-05, metric=spend, sort=-per_1000_people, to=2026-10-11}",
            "creatives {format=video, from=2026-10-01, metric=ctr, to=2026-10-30}");
    loop.turn();
    assertThat(withFigures().call(exports::list)).allMatch(Export::isReady);
  }

  private static void ask(int format) {
    MenuItem root = _get(ExportMenu.class).getItems().getFirst();
    MenuItem item = root.getSubMenu().getItems().get(format);
    ComponentUtil.fireEvent(item, new ClickEvent<>(item));
    settle();
  }

  private static List<String> words() {
    return _find(Span.class).stream().map(Span::getText).toList();
  }
}
