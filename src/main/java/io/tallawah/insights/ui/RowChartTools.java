package io.tallawah.insights.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.tallawah.insights.CampaignKey;
import io.tallawah.insights.CampaignQuery;
import io.tallawah.insights.CampaignRow;
import io.tallawah.insights.DayMarks;
import io.tallawah.insights.NewDayNote;
import io.tallawah.insights.RowSeries;
import io.tallawah.shared.Cancellation;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.api.TraceId;
import io.tallawah.shared.ui.DrawnIcon;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Picks rows of the campaign grid and charts them in a panel, which follows what is picked. */
@StyleSheet("context://look/rowchart.css")
class RowChartTools extends Div {

  private static final Logger LOG = LoggerFactory.getLogger(RowChartTools.class);

  private final transient RowChartDesk desk;
  private final transient Words words = this::getTranslation;
  private final transient RowPicking picking;
  private final Button begin = new Button();
  private final Button show = new Button();
  private final Span count = new Span();
  private final Div bar = new Div();
  private final Div place = new Div();
  private final RowChartPanel panel;
  private transient List<CampaignRow> picked = List.of();
  private transient CampaignQuery query;
  private transient @Nullable Cancellation running;
  private int asked;

  /**
   * For a grid.
   *
   * @param query that its rows answer
   */
  RowChartTools(RowChartDesk desk, RowPicking picking, MetricText text, CampaignQuery query) {
    this.desk = desk;
    this.picking = picking;
    this.query = query;
    addClassName("row-chart-tools");
    place.addClassName("row-chart-place");
    panel =
        new RowChartPanel(
            text,
            new MarkWords(text.figures(), getLocale()),
            words,
            new Acts(),
            desk.weekStart(),
            desk.parts(),
            this::load,
            this::close);
    begin.setText(words.of("rowchart.begin"));
    begin.setIcon(new DrawnIcon("chart"));
    begin.addClassName("row-chart-begin");
    begin.addClickListener(click -> begin());
    fillBar();
    add(bar);
  }

  @Override
  protected void onDetach(DetachEvent event) {
    asked++;
    giveUp();
  }

  /** Begins it. */
  Component button() {
    return begin;
  }

  /** Where the panel stands. */
  Component place() {
    return place;
  }

  /** Reads what happened to one row; not in the tab's thread. */
  DayMarks.Marks marks(CampaignKey row, DateRange range) {
    return desk.marks(List.of(row), range);
  }

  /** Another question: the same rows in other days, or other rows, of which none is picked yet. */
  void show(CampaignQuery wanted) {
    boolean otherRows =
        wanted.level() != query.level()
            || !wanted.currency().equals(query.currency())
            || !wanted.campaigns().equals(query.campaigns())
            || !wanted.adsets().equals(query.adsets());
    boolean same = wanted.equals(query);
    query = wanted;
    if (otherRows) {
      end();
    } else if (!same) {
      refresh();
    }
  }

  /** The figures may have changed. */
  void refresh() {
    if (isOpen()) {
      load();
    }
  }

  private boolean isOpen() {
    return place.getComponentCount() > 0;
  }

  private void fillBar() {
    count.getElement().setAttribute("role", "status");
    show.setText(words.of("rowchart.show"));
    show.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    show.addClassName("row-chart-show");
    show.addClickListener(click -> open());
    Button done = new Button(words.of("labels.done"), click -> leave());
    done.addClassName("row-chart-done");
    bar.addClassName("picking-bar");
    bar.getElement().setAttribute("role", "group");
    bar.getElement().setAttribute("aria-label", words.of("rowchart.pick"));
    bar.setVisible(false);
    bar.add(count, show, done);
  }

  private void begin() {
    picking.begin(this::pick, this::lose);
    bar.setVisible(true);
    pick(List.of());
  }

  private void leave() {
    end();
    begin.focus();
  }

  private void end() {
    if (bar.isVisible()) {
      picking.end();
      lose();
    }
  }

  /** Nothing is picked for it any more. */
  private void lose() {
    bar.setVisible(false);
    picked = List.of();
    shut();
  }

  private void pick(List<CampaignRow> rows) {
    Map<Object, CampaignRow> once = new LinkedHashMap<>();
    rows.forEach(row -> once.putIfAbsent(row.key(), row));
    picked = new ArrayList<>(once.values());
    count.setText(words.of("rowchart.picked", picked.size(), RowSeries.MOST_ROWS));
    show.setEnabled(!picked.isEmpty());
    if (picked.isEmpty()) {
      shut();
    } else {
      refresh();
    }
  }

  private void open() {
    if (!isOpen()) {
      place.add(panel);
      panel.begin();
    }
    load();
  }

  private void close() {
    shut();
    show.focus();
  }

  private void shut() {
    asked++;
    giveUp();
    place.removeAll();
  }

  private void giveUp() {
    if (running != null) {
      running.cancel();
      running = null;
    }
  }

  private void load() {
    giveUp();
    int ask = ++asked;
    CampaignQuery wanted = query;
    int chosen = picked.size();
    List<CampaignRow> rows = picked.stream().limit(RowSeries.MOST_ROWS).toList();
    panel.expect();
    List<CampaignKey> keys = rows.stream().map(CampaignRow::key).toList();
    panel.read(keys, wanted.range(), () -> desk.marks(keys, wanted.range()));
    running =
        desk.tasks()
            .load(
                this,
                () -> desk.read(wanted, rows),
                read -> {
                  if (ask == asked) {
                    panel.show(read, chosen);
                  }
                },
                failure -> {
                  if (ask == asked) {
                    fail(failure);
                  }
                });
  }

  private void fail(Exception failure) {
    String id = TraceId.current();
    LOG.error("a chart of rows could not be read, id {}", id, failure);
    panel.showFailure(id);
  }

  /** Notes are written on a thread of their own, and shown among the marks. */
  private final class Acts implements NoteActs {

    @Override
    public boolean allowed() {
      return desk.writes();
    }

    @Override
    public void save(
        @Nullable UUID id, NewDayNote wanted, Runnable done, Consumer<ProblemException> refused) {
      work(
          () ->
              id == null
                  ? Optional.of(desk.notes().create(wanted))
                  : desk.notes().change(id, wanted),
          note -> {
            if (note.isEmpty()) {
              refused.accept(new ProblemException(words.of("rowchart.note.gone"), ""));
            } else {
              done.run();
              load();
            }
          },
          refused);
    }

    @Override
    public void delete(UUID id, Runnable done, Consumer<ProblemException> refused) {
      work(
          () -> desk.notes().delete(id),
          deleted -> {
            done.run();
            load();
          },
          refused);
    }

    private <T> void work(Callable<T> task, Consumer<T> done, Consumer<ProblemException> refused) {
      UI tab = getUI().orElse(null);
      if (tab != null) {
        desk.tasks().load(tab, task, done, failure -> refused.accept(problem(failure)));
      }
    }

    private ProblemException problem(Exception failure) {
      if (failure instanceof ProblemException known) {
        return known;
      }
      LOG.error("a note could not be written", failure);
      return new ProblemException(words.of("rowchart.note.failed"), "");
    }
  }
}
