package io.tallawah.audit.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import io.tallawah.shared.ui.DrawnIcon;
import io.tallawah.shared.ui.Figures;
import io.tallawah.shared.ui.MenuButton;
import io.tallawah.shared.ui.SearchField;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Title, search, export, and the filters in force as removable chips. */
class AuditHeader extends Div {

  private static final int[] DAYS = {1, 7, 30};

  private final SearchField search;
  private final MenuButton actions = new MenuButton();
  private final Div chips = new Div();
  private final Consumer<AuditState> go;
  private final ZoneId zone;
  private AuditState state = new AuditState(null, null, Map.of());

  AuditHeader(String title, Anchor export, ZoneId zone, Consumer<AuditState> go) {
    this.zone = zone;
    this.go = go;
    addClassName("view-header");
    search =
        new SearchField(
            translate("audit.search.text"),
            translate("audit.search"),
            text -> go.accept(state.with(AuditState.SEARCH, text)));
    export.addClassName("export-link");
    Div spacer = new Div();
    spacer.addClassName("spacer");
    Div first = new Div(new H1(title), spacer, search, export);
    first.addClassName("header-row");
    chips.addClassName("chips");
    Div filters = new Div(chips, actions);
    filters.addClassName("filter-bar");
    add(first, filters);
  }

  /** Offers these actions to choose one. */
  void offer(List<String> names) {
    actions.removeAll();
    Span label = new Span(new DrawnIcon("plus"), new Span(translate("audit.filter")));
    label.addClassName("menu-label");
    MenuItem root = actions.addItem(label);
    offerDays(root);
    for (String name : names) {
      root.getSubMenu()
          .addItem(AuditText.action(name), click -> go.accept(state.with("action", name)));
    }
  }

  private void offerDays(MenuItem root) {
    LocalDate today = LocalDate.now(zone);
    for (int days : DAYS) {
      root.getSubMenu()
          .addItem(
              translate("audit.days.last", days),
              click -> go.accept(state.ofDays(today.minusDays(days - 1L), today)));
    }
  }

  void show(AuditState now) {
    state = now;
    search.show(now.filter(AuditState.SEARCH));
    chips.removeAll();
    if (now.from() != null || now.to() != null) {
      chips.add(chip(days(now), now.ofAllDays()));
    }
    for (String name : AuditState.FILTERS) {
      String value = now.filter(name);
      if (!value.isEmpty()) {
        String words = name.equals("action") ? AuditText.action(value) : value;
        chips.add(chip(label(name) + ": " + words, now.with(name, "")));
      }
    }
  }

  private String days(AuditState now) {
    Figures figures = new Figures(getLocale());
    LocalDate from = now.from();
    LocalDate to = now.to();
    if (from != null && to != null && !from.isAfter(to)) {
      return figures.days(from, to);
    }
    if (from != null) {
      return to == null
          ? translate("audit.days.from", figures.day(from))
          : translate("audit.days.from-to", figures.day(from), figures.day(to));
    }
    return to == null ? "" : translate("audit.days.to", figures.day(to));
  }

  private static String label(String filter) {
    return switch (filter) {
      case "action" -> translate("audit.what");
      case "actor" -> translate("audit.who");
      default -> translate("audit.to-what");
    };
  }

  private Span chip(String text, AuditState without) {
    Button remove = new Button(new DrawnIcon("close"), click -> go.accept(without));
    remove.addThemeVariants(ButtonVariant.AURA_TERTIARY);
    remove.addClassName("chip-remove");
    remove.setAriaLabel(translate("audit.filter.remove", text));
    Span chip = new Span(new Span(text), remove);
    chip.addClassName("chip");
    return chip;
  }
}
