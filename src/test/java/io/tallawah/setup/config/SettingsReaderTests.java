package io.tallawah.setup.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tallawah.setup.InvalidSettingsException;
import io.tallawah.shared.net.AllowedHosts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTests {

  private static final Map<String, String> OUTSIDE =
      Map.of(
          "TALLAWAH_DB_URL", "jdbc:postgresql://db.example.com:6432/reports?sslmode=verify-full",
          "TALLAWAH_DB_OWNER_USER", "own",
          "TALLAWAH_DB_OWNER_PASSWORD", "own-secret",
          "TALLAWAH_DB_LOADER_USER", "load",
          "TALLAWAH_DB_LOADER_PASSWORD", "load-secret",
          "TALLAWAH_DB_DBT_USER", "build",
          "TALLAWAH_DB_DBT_PASSWORD", "build-secret",
          "TALLAWAH_DB_APP_USER", "app",
          "TALLAWAH_DB_APP_PASSWORD", "app-secret");

  @TempDir private Path directory;

  @Test
  void defaultsNeedNoSetting() {
    assertThat(SettingsReader.read(Map.of(), directory))
        .isEqualTo(
            new Settings(
                directory.resolve("var").toAbsolutePath(),
                8080,
                URI.create("http://localhost:8080"),
                null,
                new DemoSettings(true, null),
                new KeySettings(null, null, "file", null, null),
                null,
                new MetricsSettings(null),
                true,
                null,
                400,
                null,
                AllowedHosts.none(),
                true,
                WebSettings.DEFAULT));
  }

  @Test
  void everySettingIsMapped() throws IOException {
    Path key = Files.createFile(directory.resolve("key.json"));
    Path master = Files.createFile(directory.resolve("master-keys"));
    Path dbt = Files.createFile(directory.resolve("dbt"));
    assertThat(dbt.toFile().setExecutable(true)).isTrue();
    Map<String, String> environment = new HashMap<>(OUTSIDE);
    environment.putAll(
        Map.of(
            "TALLAWAH_HOME", directory.resolve("data").toString(),
            "SERVER_PORT", "9090",
            "TALLAWAH_PUBLIC_URL", "https://reports.example.com",
            "TALLAWAH_DEMO", "true",
            "TALLAWAH_DEMO_PASSWORD", "correct horse",
            "TALLAWAH_METRICS_TOKEN", "0123456789abcdef0123456789abcdef",
            "TALLAWAH_KEY_FILE", key.toString(),
            "TALLAWAH_DBT", dbt.toString()));
    environment.putAll(
        Map.of(
            "TALLAWAH_MASTER_KEY_FILE", master.toString(),
            "TALLAWAH_KEY_PROVIDER", "vault",
            "TALLAWAH_VAULT_ADDRESS", "https://vault.example.com:8200",
            "TALLAWAH_VAULT_MOUNT", "kv",
            "TALLAWAH_VAULT_KEY", "k",
            "TALLAWAH_VAULT_TOKEN", "vault-secret",
            "TALLAWAH_VAULT_ROLE_ID", "role",
            "TALLAWAH_VAULT_SECRET_ID", "id-secret"));
    environment.putAll(
        Map.of(
            "TALLAWAH_AWS_KMS_KEY", "alias/tallawah",
            "TALLAWAH_AWS_REGION", "eu-west-1",
            "TALLAWAH_AWS_ENDPOINT", "https://kms.example.com"));
    environment.put("TALLAWAH_COMPACTION", "false");
    environment.put("TALLAWAH_PICTURES", "false");
    environment.putAll(
        Map.of(
            "TALLAWAH_SMTP_HOST", "mail.example.com",
            "TALLAWAH_SMTP_PORT", "2525",
            "TALLAWAH_SMTP_USER", "sender",
            "TALLAWAH_SMTP_PASSWORD", "mail-secret",
            "TALLAWAH_SMTP_FROM", "tallawah@example.com",
            "TALLAWAH_SMTP_TLS", "tls"));
    environment.putAll(
        Map.of(
            "TALLAWAH_TRUSTED_PROXIES", "10.0.0.5, 192.0.2.0/24,2001:db8::1",
            "TALLAWAH_API_REQUESTS_PERSON", "60",
            "TALLAWAH_API_REQUESTS_TENANT", "600",
            "TALLAWAH_MAP_TILES", "https://tiles.example.com/{z}/{x}/{y}.png",
            "TALLAWAH_MAP_ATTRIBUTION", "Whoever"));
    environment.put("TALLAWAH_RATES_URL", "https://rates.example.com/daily.csv");
    environment.put("TALLAWAH_AUDIT_DAYS", "730");
    environment.put("TALLAWAH_ALLOWED_HOSTS", "sign-on.internal");
    assertThat(SettingsReader.read(environment, directory))
        .isEqualTo(
            new Settings(
                directory.resolve("data"),
                9090,
                URI.create("https://reports.example.com"),
                new OutsideDatabase(
                    new DatabaseAddress("db.example.com", 6432, "reports", "verify-full"),
                    new Logins(
                        new Login("own", "own-secret"),
                        new Login("load", "load-secret"),
                        new Login("build", "build-secret"),
                        new Login("app", "app-secret"))),
                new DemoSettings(true, "correct horse"),
                new KeySettings(
                    key,
                    master,
                    "vault",
                    new KeySettings.Vault(
                        URI.create("https://vault.example.com:8200"),
                        "kv",
                        "k",
                        "vault-secret",
                        "role",
                        "id-secret"),
                    new KeySettings.Aws(
                        "alias/tallawah", "eu-west-1", URI.create("https://kms.example.com"))),
                dbt,
                new MetricsSettings("0123456789abcdef0123456789abcdef"),
                false,
                URI.create("https://rates.example.com/daily.csv"),
                730,
                new MailSettings(
                    "mail.example.com",
                    2525,
                    "sender",
                    "mail-secret",
                    "tallawah@example.com",
                    MailSettings.Encryption.TLS),
                AllowedHosts.parse("sign-on.internal"),
                false,
                new WebSettings(
                    List.of("10.0.0.5/32", "192.0.2.0/24", "2001:db8::1/128"),
                    60,
                    600,
                    "https://tiles.example.com/{z}/{x}/{y}.png",
                    "Whoever")));
  }

  @Test
  void anOutsideDatabaseHasNoDemoUnlessItIsAskedFor() {
    assertThat(SettingsReader.read(OUTSIDE, directory).demo().enabled()).isFalse();
  }

  @Test
  void theEnvironmentGoesBeforeTheFileAndTheFileBeforeDefaults() throws IOException {
    Files.writeString(directory.resolve(".env"), "SERVER_PORT=7001\nTALLAWAH_DEMO=false\n");
    Settings settings = SettingsReader.read(Map.of("SERVER_PORT", "7002"), directory);
    assertThat(settings.port()).isEqualTo(7002);
    assertThat(settings.demo().enabled()).isFalse();
  }

  @Test
  void anEmptyValueIsAnUnsetOne() {
    assertThat(SettingsReader.read(Map.of("SERVER_PORT", " "), directory).port()).isEqualTo(8080);
  }

  @Test
  void aSecretMayLieInAFile() throws IOException {
    Path file = Files.writeString(directory.resolve("secret"), "from a file\n");
    Settings settings =
        SettingsReader.read(Map.of("TALLAWAH_DEMO_PASSWORD_FILE", file.toString()), directory);
    assertThat(settings.demo().password()).isEqualTo("from a file");
  }

  @Test
  void allProblemsAreReportedTogetherAndNoValueIsPrinted() {
    Map<String, String> environment =
        Map.of(
            "SERVER_PORT", "canary1",
            "TALLAWAH_DEMO", "canary2",
            "TALLAWAH_DEMO_PASSWORD", "canary3",
            "TALLAWAH_PUBLIC_URL", "ftp://canary4",
            "TALLAWAH_DB_URL", "jdbc:postgresql://canary5:secret@host/db",
            "TALLAWAH_DB_APP_PASSWORD", "canary6",
            "TALLAWAH_DB_DBT_PASSWORD_FILE", "/no/such/canary7",
            "TALLAWAH_KEY_FILE", "/no/such/canary8",
            "TALLAWAH_DBT", "/no/such/canary9");
    InvalidSettingsException failure =
        catchThrowableOfType(
            InvalidSettingsException.class, () -> SettingsReader.read(environment, directory));
    assertThat(failure.problems())
        .extracting(problem -> problem.substring(0, problem.indexOf(' ')))
        .contains(
            "SERVER_PORT",
            "TALLAWAH_DEMO",
            "TALLAWAH_DEMO_PASSWORD",
            "TALLAWAH_PUBLIC_URL",
            "TALLAWAH_DB_URL",
            "TALLAWAH_DB_OWNER_PASSWORD",
            "TALLAWAH_DB_LOADER_PASSWORD",
            "TALLAWAH_DB_DBT_PASSWORD_FILE",
            "TALLAWAH_KEY_FILE",
            "TALLAWAH_DBT");
    assertThat(failure).hasMessageNotContainingAny("canary", "secret@");
  }

  @Test
  void rolesWithoutAnAddressAreAProblem() {
    assertThatExceptionOfType(InvalidSettingsException.class)
        .isThrownBy(() -> SettingsReader.read(Map.of("TALLAWAH_DB_APP_PASSWORD", "x"), directory))
        .withMessageContaining("TALLAWAH_DB_URL is missing");
  }

  @Test
  void aMalformedFileIsAProblem() throws IOException {
    Files.writeString(directory.resolve(".env"), "canary without an equals sign\n");
    assertThatExceptionOfType(InvalidSettingsException.class)
        .isThrownBy(() -> SettingsReader.read(Map.of(), directory))
        .withMessageContaining(".env")
        .satisfies(failure -> assertThat(failure).hasMessageNotContaining("canary"));
  }

  @Test
  void passwordsAreInNobodysText() {
    assertThat(SettingsReader.read(OUTSIDE, directory).toString()).doesNotContain("secret");
  }

  @Test
  void aKeyProviderNeedsToBeReached() {
    assertThatExceptionOfType(InvalidSettingsException.class)
        .isThrownBy(() ->
            SettingsReader.read(
                Map.of(
                    "TALLAWAH_KEY_PROVIDER", "vault",
                    "TALLAWAH_AWS_KMS_KEY", "canary",
                    "TALLAWAH_AWS_ENDPOINT", "canary"),
                directory))
        .withMessageContaining("TALLAWAH_VAULT_ADDRESS is missing")
        .withMessageContaining("TALLAWAH_AWS_REGION is missing")
        .withMessageContaining("TALLAWAH_AWS_ENDPOINT is not an address")
        .satisfies(failure -> assertThat(failure).hasMessageNotContaining("canary"));
  }

  @Test
  void aVaultsSecretsAreInNobodysText() {
    assertThat(
            new KeySettings.Vault(
                URI.create("https://v.example"), "m", "k", "canary", "r", "canary"))
        .asString()
        .doesNotContain("canary");
  }
}
