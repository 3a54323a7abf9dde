package io.tallawah.warehouse.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Location;
import io.tallawah.ingestion.Platforms;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.PeriodPreset;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.ui.DataTable;
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
  private final DatePicker day = new DatePicker("As known on");
  private final Div answer = new Div();
  private final LocalDate today;
  private DateRange range;

  AsKnownPanel(
      Restatements restatements,
      Platforms platforms,
      LocalDate today,
      Means means,
      Supplier<TenantId> tenant) {
    super(
        "As known on",
        "What a report of that day would have said of the period chosen above.",
        means,
        tenant);
    this.restatements = restatements;
    this.platforms = platforms;
    this.today = today;
    this.range = PeriodPreset.usual(today);
    day.setMax(today);
    day.setValue(today.minusDays(7));
    day.setWidth("220px");
    day.addValueChangeListener(event -> {
      if (event.getValue() != null) {
        inBackground(this::read, this::show, failure -> answer.setText("Try again."));
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
    return restatements.asKnownOn(range, day.getValue());
  }

  @Override
  protected void show(List<Known> known) {
    answer.removeAll();
    Figures figures = new Figures(getLocale());
    if (known.isEmpty()) {
      answer.add(
          new Paragraph("Nothing is known of " + figures.days(range.from(), range.to()) + "."));
      return;
    }
    DataTable table =
        new DataTable(
            "As known on a day, and now",
            DataTable.Column.text("Platform"),
            DataTable.Column.text("Currency"),
            DataTable.Column.figures("Spend then"),
            DataTable.Column.figures("Spend now"),
            DataTable.Column.figures("Change"),
            DataTable.Column.figures("Conversions then"),
            DataTable.Column.figures("Conversions now"));
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
    Paragraph days = new Paragraph(figures.days(range.from(), range.to()) + ", of ads");
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
