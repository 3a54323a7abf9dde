package io.tallawah.credentials.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

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
        new TextField(translate("common.name")),
        new Select<>(),
        new TextField(translate("credentials.scopes")),
        zone,
        store);
    platform.setLabel(translate("credentials.platform"));
    platform.setItems(platforms);
    platform.setItemLabelGenerator(PlatformName::name);
    platform.setValue(platforms.getFirst());
    kind.setLabel(translate("credentials.kind"));
    kind.setItems(CredentialKind.values());
    kind.setItemLabelGenerator(one -> translate("credentials.kind." + one));
    kind.setValue(CredentialKind.REFRESH_TOKEN);
    name.setMaxLength(LONGEST_NAME);
    name.setRequiredIndicatorVisible(true);
    name.setHelperText(translate("credentials.name.help"));
    scopes.setHelperText(translate("credentials.scopes.help"));
    tie("platform", platform);
    tie("label", name);
    tie("scopes", scopes);
  }

  private StoreDialog(
      Select<PlatformName> platform,
      TextField name,
      Select<CredentialKind> kind,
      TextField scopes,
      ZoneId zone,
      BiConsumer<SecretDialog, NewCredential> store) {
    super(translate("credentials.add"), zone, null, platform, name, kind, scopes);
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
