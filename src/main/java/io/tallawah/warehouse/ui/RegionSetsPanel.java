package io.tallawah.warehouse.ui;

import static io.tallawah.warehouse.ui.RegionWords.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.ui.BoundedUpload;
import io.tallawah.shared.ui.DataTable;
import io.tallawah.shared.ui.Figures;
import io.tallawah.shared.ui.LivePanel;
import io.tallawah.shared.ui.ProblemFields;
import io.tallawah.shared.ui.ProblemWords;
import io.tallawah.shared.ui.Question;
import io.tallawah.shared.ui.StatusWord;
import io.tallawah.shared.ui.UploadField;
import io.tallawah.warehouse.BadRegionsException;
import io.tallawah.warehouse.OwnRegions;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sets of regions that the tenant loaded, and a file to load another. */
class RegionSetsPanel extends LivePanel<List<OwnRegions.OwnSet>> {

  private static final Logger LOG = LoggerFactory.getLogger(RegionSetsPanel.class);

  private final transient OwnRegions regions;
  private final transient Runnable changed;
  private final ZoneId zone;
  private final TextField name = new TextField();
  private final ComboBox<String> country = new ComboBox<>();
  private final TextField source = new TextField();
  private final Upload upload = new UploadField();
  private final ProblemFields fields = new ProblemFields();
  private final Div outcome = new Div();
  private final Div list = new Div();

  RegionSetsPanel(
      OwnRegions regions, Runnable changed, ZoneId zone, Means means, Supplier<TenantId> tenant) {
    super(text("sets"), text("sets.says"), means, tenant);
    this.regions = regions;
    this.changed = changed;
    this.zone = zone;
    outcome.getElement().setAttribute("role", "status");
    outcome.addClassName("stack");
    Div all = new Div(list, form(), outcome);
    all.addClassName("stack");
    super.show(all);
  }

  @Override
  protected List<OwnRegions.OwnSet> read() {
    return regions.sets();
  }

  @Override
  protected void show(List<OwnRegions.OwnSet> sets) {
    list.removeAll();
    list.add(sets.isEmpty() ? new Paragraph(text("sets.none")) : table(sets));
  }

  private DataTable table(List<OwnRegions.OwnSet> sets) {
    Figures figures = new Figures(getLocale());
    DataTable table =
        new DataTable(
            text("sets"),
            DataTable.Column.text(text("name")),
            DataTable.Column.text(text("country")),
            DataTable.Column.figures(text("regions")),
            DataTable.Column.text(text("source")),
            DataTable.Column.text(text("loaded")),
            DataTable.Column.text(text("on-map")),
            DataTable.Column.text(""));
    for (OwnRegions.OwnSet set : sets) {
      Button remove = new Button(text("remove"), click -> confirm(set));
      remove.addThemeVariants(ButtonVariant.AURA_TERTIARY);
      remove.setAriaLabel(text("remove-set", set.name()));
      table.addRow(
          set.name(),
          RegionWords.country(set.country(), getLocale()),
          figures.number(set.regions()),
          set.source() == null ? Figures.NOT_APPLICABLE : set.source(),
          figures.moment(set.loadedAt(), zone),
          set.chosen()
              ? new StatusWord(text("chosen"), "good")
              : new Anchor("admin/tenant", text("choose")),
          remove);
    }
    return table.stacked();
  }

  private Div form() {
    fields.tie("name", name).tie("country", country).tie("source", source);
    name.setLabel(text("name"));
    name.setMaxLength(100);
    name.setHelperText(text("name.help"));
    country.setLabel(text("country"));
    country.setItems(countries());
    country.setItemLabelGenerator(code -> RegionWords.country(code, getLocale()));
    country.setHelperText(text("country.help"));
    source.setLabel(text("source"));
    source.setMaxLength(500);
    source.setHelperText(text("source.help"));
    upload.setAcceptedFileTypes(".geojson", ".json", "application/geo+json", "application/json");
    upload.setUploadHandler(
        new BoundedUpload(
            UploadHandler.inMemory((metadata, bytes) -> {
              upload.clearFileList();
              load(bytes);
            }),
            OwnRegions.MOST_BYTES));
    Div entered = new Div(name, country, source);
    entered.addClassName("fields");
    Paragraph says = new Paragraph(text("file.says"));
    Div form = new Div(says, entered, upload);
    form.addClassNames("stack", "upload-panel");
    return form;
  }

  private List<String> countries() {
    Locale locale = getLocale();
    java.text.Collator collator = java.text.Collator.getInstance(locale);
    return Arrays.stream(Locale.getISOCountries())
        .sorted((one, other) ->
            collator.compare(RegionWords.country(one, locale), RegionWords.country(other, locale)))
        .toList();
  }

  private void load(byte[] bytes) {
    outcome.removeAll();
    fields.clear();
    String wanted = name.getValue();
    String told = source.getValue();
    String where = country.getValue() == null ? "" : country.getValue();
    inBackground(
        () -> regions.load(new OwnRegions.NewSet(wanted, told, where), bytes),
        this::showLoaded,
        this::showFailure);
  }

  private void showLoaded(int loaded) {
    outcome.removeAll();
    outcome.add(new Paragraph(text("loaded.says", loaded)));
    name.clear();
    source.clear();
    reload();
  }

  private void showFailure(Exception failure) {
    outcome.removeAll();
    if (failure instanceof BadRegionsException bad) {
      outcome.add(new Paragraph(text("refused")));
      DataTable table =
          new DataTable(
              text("refused"),
              DataTable.Column.text(text("place")),
              DataTable.Column.text(text("reason")));
      bad.problems()
          .forEach(one -> table.addRow(ProblemWords.of(one.where()), ProblemWords.of(one.why())));
      outcome.add(table.stacked());
    } else if (failure instanceof ProblemException known) {
      if (!fields.say(known)) {
        outcome.add(new Paragraph(ProblemWords.of(known)));
      }
    } else {
      LOG.error("a set of regions was not loaded", failure);
      outcome.add(new Paragraph(text("failed")));
    }
  }

  private void confirm(OwnRegions.OwnSet set) {
    Question.askForGood(
        text("remove-set", set.name()),
        text(set.chosen() ? "remove-set.chosen" : "remove-set.says", set.regions()),
        text("remove"),
        () -> remove(set));
  }

  private void remove(OwnRegions.OwnSet set) {
    outcome.removeAll();
    inBackground(
        () -> {
          regions.remove(set.id());
          return true;
        },
        done -> reload(),
        this::showFailure);
  }

  private void reload() {
    inBackground(this::read, this::show, this::showFailure);
    changed.run();
  }
}
