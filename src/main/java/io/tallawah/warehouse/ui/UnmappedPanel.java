package io.tallawah.warehouse.ui;

import static io.tallawah.warehouse.ui.RegionWords.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.tallawah.ingestion.Platforms;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.ui.DataTable;
import io.tallawah.shared.ui.Figures;
import io.tallawah.shared.ui.LivePanel;
import io.tallawah.shared.ui.ProblemWords;
import io.tallawah.warehouse.HealthChecks;
import io.tallawah.warehouse.RegionAliases;
import io.tallawah.warehouse.UnmappedPlaces;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Places that are none of the regions, the most spend first, and which region each is. */
class UnmappedPanel extends LivePanel<UnmappedPanel.Loaded> {

  private static final Logger LOG = LoggerFactory.getLogger(UnmappedPanel.class);

  /** Places, and the regions they can be told to be. */
  record Loaded(List<UnmappedPlaces.Place> places, List<RegionAliases.Target> targets) {}

  private final transient UnmappedPlaces unmapped;
  private final transient RegionAliases aliases;
  private final transient Platforms platforms;
  private final transient HealthChecks checks;
  private final transient Runnable changed;
  private final Div list = new Div();
  private final Div outcome = new Div();

  UnmappedPanel(
      UnmappedPlaces unmapped,
      RegionAliases aliases,
      Platforms platforms,
      HealthChecks checks,
      Runnable changed,
      Means means,
      Supplier<TenantId> tenant) {
    super(text("unmapped"), text("unmapped.says", HealthChecks.DAYS), means, tenant);
    this.unmapped = unmapped;
    this.aliases = aliases;
    this.platforms = platforms;
    this.checks = checks;
    this.changed = changed;
    outcome.getElement().setAttribute("role", "status");
    Div all = new Div(outcome, list);
    all.addClassName("stack");
    super.show(all);
  }

  @Override
  protected Loaded read() {
    return new Loaded(unmapped.since(checks.since(), ListPanel.SHOWN + 1), aliases.targets());
  }

  @Override
  protected void show(Loaded loaded) {
    list.removeAll();
    if (loaded.places().isEmpty()) {
      Paragraph none = new Paragraph(text("unmapped.none"));
      none.addClassName("muted");
      list.add(none);
      return;
    }
    Figures figures = new Figures(getLocale());
    DataTable table =
        new DataTable(
            text("unmapped"),
            DataTable.Column.text(text("place")),
            DataTable.Column.text(text("country")),
            DataTable.Column.text(text("platform")),
            DataTable.Column.text(text("days")),
            DataTable.Column.figures(text("spend")),
            DataTable.Column.figures(text("share")),
            DataTable.Column.text(""));
    table.addFirst(
        ListPanel.SHOWN, loaded.places(), place -> add(table, place, loaded.targets(), figures));
    list.add(table.stacked());
  }

  private void add(
      DataTable table,
      UnmappedPlaces.Place place,
      List<RegionAliases.Target> targets,
      Figures figures) {
    Button map = new Button(text("map"), click -> ask(place, targets));
    map.addThemeVariants(ButtonVariant.AURA_TERTIARY);
    map.setAriaLabel(text("map") + " " + place.place());
    map.setEnabled(!place.place().isBlank());
    table.addRow(
        place.place().isBlank() ? Figures.NOT_APPLICABLE : place.place(),
        RegionWords.country(place.country(), getLocale()),
        platforms.look(place.platform()).name(),
        figures.days(place.from(), place.to()),
        figures.money(place.spend(), place.currency()) + " " + place.currency(),
        PlaceShare.of(place, figures),
        map);
  }

  private void ask(UnmappedPlaces.Place place, List<RegionAliases.Target> targets) {
    new AliasDialog(
            place.place(),
            platforms.look(place.platform()).name(),
            targets,
            answer -> put(place, answer))
        .open();
  }

  private void put(UnmappedPlaces.Place place, AliasDialog.Answer answer) {
    outcome.removeAll();
    String country = place.country().matches("[A-Z]{2}") ? place.country() : RegionAliases.ANY;
    String platform = answer.everywhere() ? RegionAliases.ANY : place.platform();
    inBackground(
        () -> {
          aliases.put(platform, country, place.place(), answer.region().regionId());
          return true;
        },
        done -> {
          outcome.add(new Paragraph(text("mapped.says", place.place(), answer.region().name())));
          changed.run();
        },
        this::showFailure);
  }

  private void showFailure(Exception failure) {
    if (failure instanceof ProblemException known) {
      outcome.add(new Paragraph(ProblemWords.of(known)));
    } else {
      LOG.error("a place was not mapped", failure);
      outcome.add(new Paragraph(text("failed")));
    }
  }
}
