package io.tallawah.audit.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.tallawah.audit.AuditEntry;
import io.tallawah.shared.ui.DataTable;
import io.tallawah.shared.ui.DrawnIcon;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** One entry: who, what, when, from where, and every field before and after. */
class AuditDetails extends Section {

  AuditDetails(
      AuditEntry entry, AuditText text, BiConsumer<String, String> filter, Runnable close) {
    addClassNames("campaign-details", "audit-details");
    getElement().setAttribute("aria-label", AuditText.action(entry.action()));
    add(heading(entry, close), facts(entry, text), buttons(entry, filter), fields(entry));
  }

  private static Div heading(AuditEntry entry, Runnable close) {
    Button button = new Button(new DrawnIcon("close"), click -> close.run());
    button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
    button.setAriaLabel(translate("audit.details.close"));
    H2 name = new H2(AuditText.action(entry.action()));
    name.addClassName("details-name");
    Div heading = new Div(name, button);
    heading.addClassName("details-heading");
    return heading;
  }

  private static Div facts(AuditEntry entry, AuditText text) {
    Div facts = new Div();
    facts.addClassName("audit-facts");
    fact(facts, translate("audit.when"), text.momentAndZone(entry.at()));
    fact(facts, translate("audit.who"), AuditText.who(entry));
    fact(facts, translate("audit.from-where"), AuditText.orNone(entry.actor().address()));
    fact(facts, translate("audit.to-what"), AuditText.orNone(entry.subject()));
    fact(facts, translate("audit.details.action"), entry.action());
    fact(facts, translate("audit.details.entry"), entry.id().toString());
    fact(facts, translate("audit.details.request"), AuditText.orNone(entry.traceId()));
    return facts;
  }

  private static void fact(Div facts, String label, String value) {
    facts.add(new Span(label), new Span(value));
  }

  private static Div buttons(AuditEntry entry, BiConsumer<String, String> filter) {
    Div buttons = new Div();
    buttons.addClassName("header-row");
    buttons.add(
        new Button(
            translate("audit.details.only-by", entry.actor().name()),
            click -> filter.accept("actor", entry.actor().name())));
    String subject = entry.subject();
    if (subject != null && !subject.isBlank()) {
      buttons.add(
          new Button(
              translate("audit.details.only-this"), click -> filter.accept("subject", subject)));
    }
    return buttons;
  }

  private static Div fields(AuditEntry entry) {
    Set<String> names = new TreeSet<>(entry.before().keySet());
    names.addAll(entry.after().keySet());
    if (names.isEmpty()) {
      return new Div(new Paragraph(translate("audit.details.no-field")));
    }
    DataTable table =
        new DataTable(
            translate("audit.details.fields"),
            DataTable.Column.text(translate("audit.details.field")),
            DataTable.Column.text(translate("audit.details.before")),
            DataTable.Column.text(translate("audit.details.after")));
    for (String name : names) {
      table.addRow(
          name,
          AuditText.value(entry.before().get(name)),
          AuditText.value(entry.after().get(name)));
    }
    return table.stacked();
  }
}
