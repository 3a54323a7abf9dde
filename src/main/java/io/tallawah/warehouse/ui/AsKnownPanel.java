package io.tallawah.warehouse.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Location;
import io.tallawah.ingestion.Platforms;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.PeriodPreset;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.ui.DataTable;
import io.tallawah.shared.ui.DayPicker;
import io.tallawah.shared.ui.Figures;
import io.tallawah.shared.ui.LivePanel;
import io.tallawah.warehouse.Restatements;
import io.tallawah.warehouse.Restatements.Known;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The period's spend and conversions as they were known on a day, beside those of now. */
class AsKnownPanel extends LivePanel<List<Known>> {

  private final transient Restatements restatements;
  private final transient Platforms platforms;
  private final DayPicker day = new DayPicker(translate("warehouse.known"));
  private final Div answer = new Div();
  private final LocalDate today;
  private DateRange range;
  private LocalDate asked;

  AsKnownPanel(
      Restatements restatements,
      Platforms platforms,
      LocalDate today,
      Means means,
      Supplier<TenantId> tenant) {
    super(translate("warehouse.known"), translate("warehouse.known.says"), means, tenant);
    this.restatements = restatements;
    this.platforms = platforms;
    this.today = today;
    this.range = PeriodPreset.usual(today);
    day.setMax(today);
    this.asked = today.minusDays(7);
    day.setValue(asked);
    day.setWidth("220px");
    day.addValueChangeListener(event -> {
      if (event.getValue() != null) {
        asked = event.getValue();
        inBackground(
            this::read, this::show, failure -> answer.setText(translate("warehouse.known.again")));
      }
    });
    Div all = new Div(day, answer);
    all.addClassName("stack");
    show(all);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    range = range(event.getUI().getActiveViewLocation()).orElse(PeriodPreset.usual(today));
    super.onAttach(event);
  }

  @Override
  protected List<Known> read() {
    return restatements.asKnownOn(range, asked);
  }

  @Override
  protected void show(List<Known> known) {
    answer.removeAll();
    Figures figures = new Figures(getLocale());
    if (known.isEmpty()) {
      answer.add(
          new Paragraph(
              translate("warehouse.known.nothing", figures.days(range.from(), range.to()))));
      return;
    }
    DataTable table =
        new DataTable(
            translate("warehouse.known.table"),
            DataTable.Column.text(translate("warehouse.platform")),
            DataTable.Column.text(translate("warehouse.currency")),
            DataTable.Column.figures(translate("warehouse.known.spend-then")),
            DataTable.Column.figures(translate("warehouse.known.spend-now")),
            DataTable.Column.figures(translate("warehouse.known.change")),
            DataTable.Column.figures(translate("warehouse.known.conversions-then")),
            DataTable.Column.figures(translate("warehouse.known.conversions-now")));
    for (Known one : known) {
      table.addRow(
          new PlatformName(platforms, one.platform(), platforms.look(one.platform()).name()),
          one.currency(),
          figures.money(one.spendThen(), one.currency()),
          figures.money(one.spendNow(), one.currency()),
          figures.money(one.spendNow().subtract(one.spendThen()), one.currency()),
          figures.count(one.conversionsThen()),
          figures.count(one.conversionsNow()));
    }
    Paragraph days =
        new Paragraph(translate("warehouse.known.days", figures.days(range.from(), range.to())));
    days.addClassName("muted");
    answer.add(days, table.stacked());
  }

  private static Optional<DateRange> range(Location location) {
    Optional<String> from = location.getQueryParameters().getSingleParameter("from");
    Optional<String> to = location.getQueryParameters().getSingleParameter("to");
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new DateRange(LocalDate.parse(from.get()), LocalDate.parse(to.get())));
    } catch (DateTimeParseException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
