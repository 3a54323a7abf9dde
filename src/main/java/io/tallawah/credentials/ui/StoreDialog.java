package io.tallawah.credentials.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.tallawah.credentials.CredentialKind;
import io.tallawah.credentials.Credentials.PlatformName;
import io.tallawah.credentials.NewCredential;
import io.tallawah.credentials.Secret;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Asks for a credential to store. */
class StoreDialog extends SecretDialog {

  private static final int LONGEST_NAME = 120;

  private final Select<PlatformName> platform;
  private final TextField name;
  private final Select<CredentialKind> kind;
  private final TextField scopes;
  private final transient BiConsumer<SecretDialog, NewCredential> store;

  StoreDialog(
      List<PlatformName> platforms, ZoneId zone, BiConsumer<SecretDialog, NewCredential> store) {
    this(
        new Select<>(),
        new TextField("Name"),
        new Select<>(),
        new TextField("Scopes"),
        zone,
        store);
    platform.setLabel("Platform");
    platform.setItems(platforms);
    platform.setItemLabelGenerator(PlatformName::name);
    platform.setValue(platforms.getFirst());
    kind.setLabel("Kind");
    kind.setItems(CredentialKind.values());
    kind.setItemLabelGenerator(CredentialKind::label);
    kind.setValue(CredentialKind.REFRESH_TOKEN);
    name.setMaxLength(LONGEST_NAME);
    name.setRequiredIndicatorVisible(true);
    name.setHelperText("Your own name for it, such as the account it is for.");
    scopes.setHelperText("As the platform writes them, apart by spaces.");
  }

  private StoreDialog(
      Select<PlatformName> platform,
      TextField name,
      Select<CredentialKind> kind,
      TextField scopes,
      ZoneId zone,
      BiConsumer<SecretDialog, NewCredential> store) {
    super("Add a credential", zone, platform, name, kind, scopes);
    this.platform = platform;
    this.name = name;
    this.kind = kind;
    this.scopes = scopes;
    this.store = store;
  }

  @Override
  protected void save(Secret entered, @Nullable Instant expiresAt) {
    store.accept(
        this,
        new NewCredential(
            platform.getValue().id(),
            name.getValue(),
            kind.getValue(),
            Arrays.stream(scopes.getValue().split("[\\s,]+"))
                .filter(one -> !one.isEmpty())
                .toList(),
            expiresAt,
            entered));
  }
}
