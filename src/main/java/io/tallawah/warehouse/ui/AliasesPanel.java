package io.tallawah.warehouse.ui;

import static io.tallawah.warehouse.ui.RegionWords.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import io.tallawah.ingestion.Platforms;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.ui.DataTable;
import io.tallawah.shared.ui.LivePanel;
import io.tallawah.warehouse.RegionAliases;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What places are called, beside what the product knows itself. */
class AliasesPanel extends LivePanel<List<RegionAliases.Alias>> {

  private static final Logger LOG = LoggerFactory.getLogger(AliasesPanel.class);

  private final transient RegionAliases aliases;
  private final transient Platforms platforms;

  AliasesPanel(RegionAliases aliases, Platforms platforms, Means means, Supplier<TenantId> tenant) {
    super(text("aliases"), text("aliases.says"), means, tenant);
    this.aliases = aliases;
    this.platforms = platforms;
  }

  @Override
  protected List<RegionAliases.Alias> read() {
    return aliases.list(ListPanel.SHOWN + 1);
  }

  @Override
  protected void show(List<RegionAliases.Alias> known) {
    if (known.isEmpty()) {
      Paragraph none = new Paragraph(text("aliases.none"));
      none.addClassName("muted");
      show(none);
      return;
    }
    DataTable table =
        new DataTable(
            text("aliases"),
            DataTable.Column.text(text("place")),
            DataTable.Column.text(text("country")),
            DataTable.Column.text(text("platform")),
            DataTable.Column.text(text("region")),
            DataTable.Column.text(""));
    table.addFirst(ListPanel.SHOWN, known, alias -> add(table, alias));
    show(table.stacked());
  }

  /** Reads them anew. */
  void reload() {
    inBackground(this::read, this::show, AliasesPanel::failed);
  }

  private void add(DataTable table, RegionAliases.Alias alias) {
    Button remove = new Button(text("remove"), click -> remove(alias));
    remove.addThemeVariants(ButtonVariant.AURA_TERTIARY);
    remove.setAriaLabel(text("remove-alias", alias.alias()));
    table.addRow(
        alias.alias(),
        RegionWords.country(alias.country(), getLocale()),
        alias.platform().equals(RegionAliases.ANY)
            ? text("any")
            : platforms.look(alias.platform()).name(),
        alias.regionName(),
        remove);
  }

  private void remove(RegionAliases.Alias alias) {
    inBackground(
        () -> {
          aliases.remove(alias.id());
          return read();
        },
        this::show,
        AliasesPanel::failed);
  }

  private static void failed(Exception failure) {
    LOG.error("what places are called could not be read or changed", failure);
  }
}
