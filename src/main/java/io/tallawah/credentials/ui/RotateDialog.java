package io.tallawah.credentials.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.tallawah.credentials.Credential;
import io.tallawah.credentials.Secret;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Asks for the secret that replaces another. */
class RotateDialog extends SecretDialog {

  /** What was entered. */
  record Replacement(Secret secret, @Nullable Instant expiresAt) {}

  private final transient BiConsumer<SecretDialog, Replacement> rotate;

  RotateDialog(Credential one, ZoneId zone, BiConsumer<SecretDialog, Replacement> rotate) {
    super(translate("credentials.replace.title", one.label()), zone, one.expiresAt());
    this.rotate = rotate;
  }

  @Override
  protected void save(Secret entered, @Nullable Instant expiresAt) {
    rotate.accept(this, new Replacement(entered, expiresAt));
  }
}
