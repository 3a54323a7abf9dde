package io.tallawah.credentials;

import java.util.Locale;

/** What kind of secret it is. */
public enum CredentialKind {
  REFRESH_TOKEN("Refresh token"),
  ACCESS_TOKEN("Access token"),
  CLIENT_SECRET("Client secret"),
  API_KEY("API key"),
  SERVICE_ACCOUNT("Service account");

  private final String label;

  CredentialKind(String label) {
    this.label = label;
  }

  /** What people read. */
  public String label() {
    return label;
  }

  /** Its name in the database and the API. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static CredentialKind of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
