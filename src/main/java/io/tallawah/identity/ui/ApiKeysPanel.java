package io.tallawah.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.tallawah.identity.ApiKey;
import io.tallawah.identity.ApiKeys;
import io.tallawah.identity.CurrentUser;
import io.tallawah.shared.ui.DataTable;
import io.tallawah.shared.ui.Panel;
import io.tallawah.shared.ui.StatusWord;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** One's own API keys in this tenant. */
class ApiKeysPanel extends Panel {

  private final transient ApiKeys keys;
  private final transient CurrentUser currentUser;
  private final ZoneId zone;

  ApiKeysPanel(ApiKeys keys, CurrentUser currentUser, ZoneId zone) {
    super(translate("identity.api-keys"), translate("identity.keys.says"));
    this.keys = keys;
    this.currentUser = currentUser;
    this.zone = zone;
    refresh();
  }

  private void refresh() {
    List<ApiKey> own = keys.own();
    Div all = new Div();
    all.addClassName("stack");
    all.add(own.isEmpty() ? new Paragraph(translate("identity.keys.none")) : table(own));
    Button make =
        new Button(
            translate("identity.keys.make"),
            click -> new ApiKeyDialog(keys, currentUser, this::refresh).open());
    make.addClassName("make-key");
    all.add(new Div(make));
    show(all);
  }

  private DataTable table(List<ApiKey> own) {
    DataTable table =
        new DataTable(
            translate("identity.api-keys"),
            DataTable.Column.text(translate("common.name")),
            DataTable.Column.text(translate("identity.keys.begins")),
            DataTable.Column.text(translate("identity.scopes")),
            DataTable.Column.text(translate("identity.expires")),
            DataTable.Column.text(translate("identity.keys.used")),
            DataTable.Column.text(translate("common.state")));
    Moments moments = new Moments(getLocale(), zone);
    for (ApiKey key : own) {
      table.addRow(
          key.name(),
          key.prefix() + "…",
          String.join(", ", key.scopes()),
          moments.text(key.expiresAt()),
          moments.text(key.lastUsedAt()),
          state(key));
    }
    return table.stacked();
  }

  private Component state(ApiKey key) {
    if (key.revokedAt() != null) {
      return new StatusWord(translate("identity.keys.revoked"), "removed");
    }
    if (Instant.now().isAfter(key.expiresAt())) {
      return new StatusWord(translate("identity.keys.expired"), "ended");
    }
    Button revoke =
        new Button(
            translate("common.revoke"),
            click -> {
              keys.revoke(key.id());
              refresh();
            });
    revoke.setAriaLabel(translate("identity.keys.revoke", key.name()));
    return revoke;
  }
}
