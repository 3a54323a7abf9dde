package io.tallawah.identity.ui;

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
import java.util.List;

/** One's own API keys in this tenant. */
class ApiKeysPanel extends Panel {

  private final transient ApiKeys keys;
  private final transient CurrentUser currentUser;

  ApiKeysPanel(ApiKeys keys, CurrentUser currentUser) {
    super(
        "API keys",
        "With a key a program acts as you in this tenant, within the key's scopes and your roles.");
    this.keys = keys;
    this.currentUser = currentUser;
    refresh();
  }

  private void refresh() {
    List<ApiKey> own = keys.own();
    Div all = new Div();
    all.addClassName("stack");
    all.add(own.isEmpty() ? new Paragraph("No keys yet.") : table(own));
    Button make =
        new Button(
            "Make a key", click -> new ApiKeyDialog(keys, currentUser, this::refresh).open());
    make.addClassName("make-key");
    all.add(new Div(make));
    show(all);
  }

  private DataTable table(List<ApiKey> own) {
    DataTable table =
        new DataTable(
            "API keys",
            DataTable.Column.text("Name"),
            DataTable.Column.text("Begins with"),
            DataTable.Column.text("Scopes"),
            DataTable.Column.text("Expires"),
            DataTable.Column.text("Last used"),
            DataTable.Column.text("State"));
    Moments moments = new Moments(getLocale());
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
      return new StatusWord("Revoked", "removed");
    }
    if (Instant.now().isAfter(key.expiresAt())) {
      return new StatusWord("Expired", "ended");
    }
    Button revoke =
        new Button(
            "Revoke",
            click -> {
              keys.revoke(key.id());
              refresh();
            });
    revoke.setAriaLabel("Revoke the key " + key.name());
    return revoke;
  }
}
