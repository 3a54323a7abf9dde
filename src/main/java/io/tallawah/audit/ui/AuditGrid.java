package io.tallawah.audit.ui;

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
    getElement().setAttribute("aria-label", "Entries of the audit log");
  }

  static AuditGrid wide(AuditText text) {
    AuditGrid grid = new AuditGrid("campaign-grid");
    grid.addColumn(entry -> text.moment(entry.at())).setHeader("When").setWidth("180px");
    grid.addColumn(AuditText::who).setHeader("Who").setWidth("220px");
    grid.addColumn(entry -> AuditText.action(entry.action()))
        .setHeader("What")
        .setWidth("180px")
        .setRowHeader(true);
    grid.addColumn(entry -> AuditText.orNone(entry.subject()))
        .setHeader("To what")
        .setWidth("260px");
    grid.addColumn(entry -> AuditText.orNone(entry.actor().address()))
        .setHeader("From where")
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
                    <span class="second">${item.where}</span></div>\
                    """)
                .withProperty("what", entry -> AuditText.action(entry.action()))
                .withProperty("when", entry -> text.moment(entry.at()))
                .withProperty("who", AuditText::who)
                .withProperty("where", entry -> AuditText.orNone(entry.actor().address())))
        .setRowHeader(true);
    return grid;
  }
}
