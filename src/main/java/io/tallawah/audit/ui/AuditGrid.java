package io.tallawah.audit.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import io.tallawah.audit.AuditEntry;

/** The entries in columns, or on a phone in two lines each. */
class AuditGrid extends Grid<AuditEntry> {

  static final int PAGE = 100;

  private AuditGrid(String style) {
    super(PAGE);
    addClassName(style);
    addThemeVariants(GridVariant.AURA_NO_BORDER);
    setSelectionMode(SelectionMode.SINGLE);
    getElement().setAttribute("aria-label", translate("audit.grid"));
  }

  static AuditGrid wide(AuditText text) {
    AuditGrid grid = new AuditGrid("campaign-grid");
    grid.addColumn(entry -> text.moment(entry.at()))
        .setHeader(translate("audit.when"))
        .setWidth("180px");
    grid.addColumn(AuditText::who).setHeader(translate("audit.who")).setWidth("220px");
    grid.addColumn(entry -> AuditText.action(entry.action()))
        .setHeader(translate("audit.what"))
        .setWidth("180px")
        .setRowHeader(true);
    grid.addColumn(AuditText::subject).setHeader(translate("audit.to-what")).setWidth("260px");
    grid.addColumn(entry -> AuditText.orNone(entry.actor().address()))
        .setHeader(translate("audit.from-where"))
        .setWidth("150px");
    grid.getColumns().forEach(column -> column.setResizable(true));
    return grid;
  }

  static AuditGrid narrow(AuditText text) {
    AuditGrid grid = new AuditGrid("campaign-list");
    grid.addColumn(
            LitRenderer.<AuditEntry>of(
                    """
                    <div class="audit-lines"><span class="name-text">${item.what}</span>\
                    <span class="second">${item.when}</span>\
                    <span class="name-text muted">${item.who}</span>\
                    <span class="second">${item.where}</span>\
                    <span class="name-text muted">${item.to}</span></div>\
                    """)
                .withProperty("what", entry -> AuditText.action(entry.action()))
                .withProperty("when", entry -> text.moment(entry.at()))
                .withProperty("who", AuditText::who)
                .withProperty("to", AuditText::subject)
                .withProperty("where", entry -> AuditText.orNone(entry.actor().address())))
        .setRowHeader(true);
    return grid;
  }
}
