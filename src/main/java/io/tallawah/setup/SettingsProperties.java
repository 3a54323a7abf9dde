package io.tallawah.setup;

import io.tallawah.setup.config.DatabaseAddress;
import io.tallawah.setup.config.Login;
import io.tallawah.setup.config.Settings;
import io.tallawah.setup.postgres.Database;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The settings as properties of the application context. */
public final class SettingsProperties {

  /** What only a web server has. */
  private static final String SCREENS =
      "com.vaadin.flow.spring.SpringBootAutoConfiguration,"
          + "com.vaadin.flow.spring.SpringSecurityAutoConfiguration,"
          + "com.vaadin.flow.spring.VaadinScopesConfig";

  /** Their ads are invented, and so are their pictures. */
  private static final List<String> DEMO_TENANTS = List.of("blue-mountain", "montego-resorts");

  private SettingsProperties() {}

  static Map<String, Object> of(Settings settings, Database database, boolean server) {
    Map<String, Object> properties = new LinkedHashMap<>(of(database));
    properties.put("tallawah.home", settings.home().toString());
    properties.put("tallawah.public-url", settings.publicUrl().toString());
    properties.put("tallawah.serving", server);
    properties.put("tallawah.demo.enabled", settings.demo().enabled());
    if (settings.demo().password() != null) {
      properties.put("tallawah.demo.password", settings.demo().password());
    }
    properties.putAll(KeyProperties.of(settings.keys()));
    if (settings.dbt() != null) {
      properties.put("tallawah.dbt.program", settings.dbt().toString());
    }
    if (settings.metrics().token() != null) {
      properties.put("tallawah.metrics-token", settings.metrics().token());
    }
    properties.put("tallawah.compaction", settings.compaction());
    properties.put("tallawah.audit.days", settings.auditDays());
    if (settings.rates() != null) {
      properties.put("tallawah.rates.url", settings.rates().toString());
    }
    properties.put("tallawah.allowed-hosts", settings.allowedHosts().toString());
    properties.put("tallawah.pictures.fetched", settings.pictures());
    if (settings.demo().enabled()) {
      properties.put("tallawah.pictures.drawn-for", String.join(",", DEMO_TENANTS));
    }
    if (settings.mail() != null) {
      properties.putAll(MailProperties.of(settings.mail()));
    }
    properties.putAll(WebProperties.of(settings.web()));
    properties.put("server.port", settings.port());
    if (!server) {
      properties.put("spring.autoconfigure.exclude", SCREENS);
    }
    return properties;
  }

  /** Those of a database. */
  public static Map<String, Object> of(Database database) {
    DatabaseAddress address = database.address();
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("tallawah.db.url", address.jdbcUrl());
    properties.put("tallawah.db.host", address.host());
    properties.put("tallawah.db.port", address.port());
    properties.put("tallawah.db.name", address.name());
    properties.put("tallawah.db.ssl-mode", address.sslMode());
    properties.put("tallawah.db.embedded", database.embedded());
    database
        .logins()
        .byName()
        .forEach((name, login) -> {
          properties.put("tallawah.db." + name + ".user", login.user());
          properties.put("tallawah.db." + name + ".password", login.password());
        });
    Login app = database.logins().app();
    properties.put("spring.datasource.url", address.jdbcUrl());
    properties.put("spring.datasource.username", app.user());
    properties.put("spring.datasource.password", app.password());
    return properties;
  }
}
