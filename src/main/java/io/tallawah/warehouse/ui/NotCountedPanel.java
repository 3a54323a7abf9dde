package io.tallawah.warehouse.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.tallawah.ingestion.AccountHandovers;
import io.tallawah.ingestion.CountedClass;
import io.tallawah.ingestion.Handover;
import io.tallawah.ingestion.Platforms;
import io.tallawah.shared.Platform;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.api.TraceId;
import io.tallawah.shared.ui.DataTable;
import io.tallawah.shared.ui.DataTable.Column;
import io.tallawah.shared.ui.Figures;
import io.tallawah.shared.ui.LivePanel;
import io.tallawah.warehouse.DataGaps.Candidate;
import io.tallawah.warehouse.DataGaps.NotCounted;
import io.tallawah.warehouse.HealthChecks;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rows that are kept and not counted; who may lets their connection count instead. */
class NotCountedPanel extends LivePanel<List<NotCounted>> {

  private static final Logger LOG = LoggerFactory.getLogger(NotCountedPanel.class);

  private final transient Supplier<List<NotCounted>> rows;
  private final transient Platforms platforms;
  private final transient @Nullable AccountHandovers handovers;
  private final Div outcome = new Div();
  private final Div list = new Div();
  private final Div all = new Div(outcome, list);

  /**
   * The panel.
   *
   * @param handovers null for who may only look
   */
  NotCountedPanel(
      Supplier<List<NotCounted>> rows,
      Platforms platforms,
      @Nullable AccountHandovers handovers,
      Means means,
      Supplier<TenantId> tenant) {
    super(
        translate("warehouse.not-counted"),
        translate("warehouse.not-counted.says", HealthChecks.DAYS),
        means,
        tenant);
    this.rows = rows;
    this.platforms = platforms;
    this.handovers = handovers;
    outcome.getElement().setAttribute("role", "status");
    all.addClassName("stack");
    super.show(all);
  }

  @Override
  protected List<NotCounted> read() {
    return rows.get();
  }

  @Override
  protected void show(List<NotCounted> loaded) {
    if (all.getParent().isEmpty()) {
      super.show(all); // a failure stood in its place
    }
    list.removeAll();
    if (loaded.isEmpty()) {
      Paragraph none = new Paragraph(translate("warehouse.not-counted.none"));
      none.addClassName("muted");
      list.add(none);
      return;
    }
    Figures figures = new Figures(getLocale());
    DataTable table =
        new DataTable(translate("warehouse.not-counted"), columns().toArray(Column[]::new));
    table.addFirst(ListPanel.SHOWN, loaded, row -> table.addRow(cells(row, figures)));
    list.add(table.stacked());
  }

  private List<Column> columns() {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                Column.text(translate("warehouse.account")),
                Column.text(translate("warehouse.connection")),
                Column.words(translate("warehouse.why")),
                Column.text(translate("warehouse.not-counted.from")),
                Column.text(translate("warehouse.days")),
                Column.figures(translate("warehouse.not-counted.days")),
                Column.figures(translate("warehouse.not-counted.ads")),
                Column.text(translate("warehouse.currency")),
                Column.figures(translate("warehouse.spend"))));
    if (handovers != null) {
      columns.add(Column.text(""));
    }
    return columns;
  }

  private Object[] cells(NotCounted row, Figures figures) {
    List<Object> cells =
        new ArrayList<>(
            List.of(
                new PlatformName(platforms, row.platform(), row.accountName()),
                row.connection(),
                ModelWords.of("reason", row.reason()),
                row.owner() == null ? Figures.NOT_APPLICABLE : row.owner(),
                figures.days(row.from(), row.to()),
                figures.number(row.days()),
                figures.number(row.ads()),
                row.currency(),
                figures.money(row.spend(), row.currency())));
    if (handovers != null) {
      cells.add(row.candidate() == null ? "" : button(row, row.candidate(), handovers));
    }
    return cells.toArray();
  }

  private Button button(NotCounted row, Candidate candidate, AccountHandovers handovers) {
    Button count =
        new Button(translate("warehouse.count"), click -> ask(row, candidate, handovers));
    count.addThemeVariants(ButtonVariant.AURA_TERTIARY);
    count.setAriaLabel(translate("warehouse.count.label", row.connection(), row.accountName()));
    return count;
  }

  private void ask(NotCounted row, Candidate candidate, AccountHandovers handovers) {
    outcome.removeAll();
    new CountDialog(
            row,
            candidate.bringsPlaces(),
            (dialog, answer) ->
                inBackground(
                    () -> handovers.make(handover(row, candidate, answer)),
                    changed -> done(dialog, row, answer, changed),
                    failure -> failed(dialog, failure)))
        .open();
  }

  private static Handover handover(NotCounted row, Candidate candidate, CountDialog.Answer answer) {
    Set<CountedClass> classes = EnumSet.of(CountedClass.PERFORMANCE);
    if (answer.places()) {
      classes.add(CountedClass.GEOGRAPHY);
    }
    return new Handover(
        new Platform(row.platform()),
        candidate.account(),
        classes,
        candidate.connection(),
        answer.from());
  }

  private void done(
      CountDialog dialog, NotCounted row, CountDialog.Answer answer, boolean changed) {
    if (!changed) {
      dialog.refuse(translate("warehouse.count.already", row.connection()));
      return;
    }
    dialog.close();
    String says =
        answer.from() == null
            ? translate("warehouse.count.done.all", row.connection(), row.accountName())
            : translate(
                "warehouse.count.done",
                row.connection(),
                row.accountName(),
                new Figures(getLocale()).day(answer.from()));
    outcome.add(new Paragraph(says));
  }

  private static void failed(CountDialog dialog, Exception failure) {
    if (failure instanceof ProblemException known) {
      dialog.refuse(known);
      return;
    }
    String id = TraceId.current();
    LOG.error("an account was not handed over, id {}", id, failure);
    dialog.say(translate("warehouse.count.failed", id));
  }
}
