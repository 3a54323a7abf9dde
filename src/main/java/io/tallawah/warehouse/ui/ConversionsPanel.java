package io.tallawah.warehouse.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.tallawah.ingestion.Platforms;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.api.TraceId;
import io.tallawah.shared.ui.DataTable;
import io.tallawah.shared.ui.Figures;
import io.tallawah.shared.ui.Panel;
import io.tallawah.shared.ui.ProblemFields;
import io.tallawah.shared.ui.ProblemWords;
import io.tallawah.shared.ui.StatusWord;
import io.tallawah.warehouse.ConversionActions.Choice;
import io.tallawah.warehouse.ConversionActions.Known;
import io.tallawah.warehouse.ConversionActions.Offer;
import io.tallawah.warehouse.HealthChecks;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a platform tells of conversions, and which of it the tenant counts. */
class ConversionsPanel extends Panel {

  private static final Logger LOG = LoggerFactory.getLogger(ConversionsPanel.class);

  private final transient Platforms.Look platform;
  private final transient Consumer<List<Choice>> chooses;
  private final List<ConversionRow> rows = new ArrayList<>();
  private final Div state = new Div();
  private final Div list = new Div();
  private final Button back;
  private final Div outcome = new Div();
  private boolean edited;
  private boolean untold;

  /**
   * The panel of a platform.
   *
   * @param chooses what is to count; none: the platform's default
   */
  ConversionsPanel(Platforms.Look platform, Consumer<List<Choice>> chooses) {
    super(platform.name(), "");
    this.platform = platform;
    this.chooses = chooses;
    setId("conversions-" + platform.id());
    state.addClassName("conversions-state");
    outcome.getElement().setAttribute("role", "status");
    Button save = new Button(translate("common.save"), click -> save());
    save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    save.setAriaLabel(translate("conversions.save", platform.name()));
    save.addClassName("conversions-save");
    back = new Button(translate("conversions.back"), click -> choose(List.of()));
    back.setAriaLabel(translate("conversions.back-of", platform.name()));
    back.addClassName("conversions-back");
    back.setVisible(false);
    Div buttons = new Div(save, back);
    buttons.addClassName("row-actions");
    Div all = new Div(state, list, buttons, outcome);
    all.addClassName("stack");
    show(all);
  }

  /** Shows it; what somebody has begun to choose stays when data come in meanwhile. */
  void show(Offer offer) {
    showState(offer);
    if (!edited) {
      showRows(offer.actions());
    }
  }

  /** Shows also what no data has told, or not. */
  void reveal(boolean all) {
    untold = all;
    rows.forEach(row -> row.reveal(untold));
  }

  /** What was asked for is done. */
  void done(Offer offer) {
    edited = false;
    show(offer);
    String said = offer.chosen() ? "conversions.saved" : "conversions.reset";
    tell(translate(said, platform.name()) + " " + translate("conversions.follow"));
  }

  /** What was asked for can't be. */
  void failed(Exception failure) {
    if (failure instanceof ProblemException known) {
      if (!fields().say(known)) {
        tell(ProblemWords.of(known));
      }
      return;
    }
    String id = TraceId.current();
    LOG.error("what counts as a conversion was not changed, id {}", id, failure);
    tell(translate("conversions.failed", id));
  }

  private void showState(Offer offer) {
    state.removeAll();
    state.add(
        new StatusWord(
            translate(offer.chosen() ? "conversions.chosen" : "conversions.default"),
            offer.chosen() ? "good" : "quiet"));
    if (offer.waiting()) {
      Span follows = new Span(translate("conversions.follow"));
      follows.addClassName("muted");
      state.add(follows);
    }
    back.setVisible(offer.chosen());
  }

  private void showRows(List<Known> actions) {
    rows.clear();
    list.removeAll();
    DataTable table =
        new DataTable(
            translate("conversions.of", platform.name()),
            DataTable.Column.text(translate("conversions.action")),
            DataTable.Column.text(translate("conversions.result")),
            DataTable.Column.figures(translate("conversions.told", HealthChecks.DAYS)));
    Figures figures = new Figures(getLocale());
    for (Known known : actions) {
      rows.add(new ConversionRow(known, table, figures, () -> edited = true));
    }
    reveal(untold);
    if (actions.stream().allMatch(known -> known.told() == null)) {
      Paragraph none = new Paragraph(translate("conversions.none", HealthChecks.DAYS));
      none.addClassName("muted");
      list.add(none);
    }
    list.add(table.stacked());
  }

  private void save() {
    List<Choice> choices = rows.stream().flatMap(row -> row.choice().stream()).toList();
    if (choices.isEmpty()) {
      tell(translate("conversions.nothing"));
    } else {
      choose(choices);
    }
  }

  private void choose(List<Choice> choices) {
    outcome.removeAll();
    fields().clear();
    chooses.accept(choices);
  }

  private ProblemFields fields() {
    ProblemFields fields = new ProblemFields();
    rows.forEach(row -> row.tie(fields));
    return fields;
  }

  private void tell(String sentence) {
    outcome.removeAll();
    outcome.add(new Paragraph(sentence));
  }
}
