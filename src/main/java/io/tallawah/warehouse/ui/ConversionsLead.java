package io.tallawah.warehouse.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.checkbox.Checkbox;
import io.tallawah.ingestion.Platforms;
import io.tallawah.shared.Platform;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.ui.LivePanel;
import io.tallawah.warehouse.ConversionActions;
import io.tallawah.warehouse.ConversionActions.Choice;
import io.tallawah.warehouse.ConversionActions.Offer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What choosing means, above a panel for each platform, all of which are read at once. */
class ConversionsLead extends LivePanel<List<Offer>> {

  private final transient ConversionActions actions;
  private final Map<String, ConversionsPanel> panels = new LinkedHashMap<>();
  private final Checkbox untold = new Checkbox(translate("conversions.untold"));

  ConversionsLead(
      ConversionActions actions, Platforms platforms, Means means, Supplier<TenantId> tenant) {
    super(translate("conversions.what"), translate("conversions.says"), means, tenant);
    this.actions = actions;
    for (Platforms.Look one : platforms.all()) {
      panels.put(
          one.id(), new ConversionsPanel(one, choices -> choose(new Platform(one.id()), choices)));
    }
    untold.addValueChangeListener(
        change -> panels.values().forEach(panel -> panel.reveal(change.getValue())));
  }

  /** A panel for each platform, to stand below. */
  List<ConversionsPanel> platforms() {
    return List.copyOf(panels.values());
  }

  @Override
  protected List<Offer> read() {
    return actions.offers();
  }

  @Override
  protected void show(List<Offer> offers) {
    if (untold.getParent().isEmpty()) {
      super.show(untold); // the first time, and after a failure
    }
    panels.forEach((platform, panel) -> panel.show(of(platform, offers)));
  }

  private void choose(Platform platform, List<Choice> choices) {
    ConversionsPanel panel = panels.get(platform.id());
    if (panel == null) {
      return;
    }
    inBackground(
        () -> {
          actions.choose(platform, choices);
          return read();
        },
        offers -> panel.done(of(platform.id(), offers)),
        panel::failed);
  }

  private static Offer of(String platform, List<Offer> offers) {
    return offers.stream()
        .filter(offer -> offer.platform().equals(platform))
        .findFirst()
        .orElseGet(() -> new Offer(platform, List.of(), false, false));
  }
}
