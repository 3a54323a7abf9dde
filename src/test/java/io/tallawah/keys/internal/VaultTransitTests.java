package io.tallawah.keys.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallawah.keys.KeyProviderCheck;
import io.tallawah.shared.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VaultTransitTests {

  private static final byte[] KEY = AesGcm.newKey();

  private TransitServer server;

  VaultTransitTests() throws IOException {
    server = new TransitServer();
  }

  @BeforeEach
  void aKey() {
    server.rotate("tallawah");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aKeyIsUnwrappedInItsContextAlone() {
    KeyProvider vault = byToken(TransitServer.TOKEN);
    byte[] wrapped = vault.wrap(KEY, "one");

    assertThat(new String(wrapped, StandardCharsets.UTF_8)).startsWith("vault:v1:");
    assertThat(vault.unwrap(wrapped, "one")).isEqualTo(KEY);
    assertThatThrownBy(() -> vault.unwrap(wrapped, "two")).isInstanceOf(ProblemException.class);
  }

  @Test
  void afterTheEnginesRotationTheNewVersionWrapsAndTheOldUnwraps() {
    KeyProvider vault = byToken(TransitServer.TOKEN);
    byte[] before = vault.wrap(KEY, "one");
    server.rotate("tallawah");

    assertThat(new String(vault.wrap(KEY, "one"), StandardCharsets.UTF_8)).startsWith("vault:v2:");
    assertThat(vault.unwrap(before, "one")).isEqualTo(KEY);
  }

  @Test
  void anAppRoleSignsIn() {
    KeyProvider vault = new VaultTransit(access("tallawah", null, TransitServer.SECRET));
    assertThat(vault.unwrap(vault.wrap(KEY, "one"), "one")).isEqualTo(KEY);
    assertThatThrownBy(() -> new VaultTransit(access("tallawah", null, "canary")).wrap(KEY, "one"))
        .isInstanceOf(ProblemException.class)
        .hasMessageNotContaining("canary");
  }

  @Test
  void aRefusalOrAServerThatIsNotThereIsToldInASentence() {
    assertProblem(byToken("canary"));
    assertProblem(new VaultTransit(access("no-such-key", TransitServer.TOKEN, null)));
    KeyProvider gone = byToken(TransitServer.TOKEN);
    server.close();
    assertProblem(gone);
  }

  @Test
  void checkConfigTriesTheProvider() {
    Map<String, Object> settings =
        Map.of(
            "tallawah.keys.provider",
            "vault",
            "tallawah.keys.vault.address",
            server.address().toString(),
            "tallawah.keys.vault.token",
            TransitServer.TOKEN,
            "tallawah.home",
            "/nonexistent");
    assertThat(KeyProviderCheck.problem(settings)).isEmpty();
    server.close();
    assertThat(KeyProviderCheck.problem(settings))
        .hasValueSatisfying(problem ->
            assertThat(problem)
                .contains("can't be reached", "TALLAWAH_VAULT_")
                .doesNotContain("canary"));
  }

  private static void assertProblem(KeyProvider vault) {
    assertThatThrownBy(() -> vault.wrap(KEY, "one"))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.advice()).contains("TALLAWAH_VAULT_"))
        .hasMessageNotContaining("canary");
  }

  private KeyProvider byToken(String token) {
    return new VaultTransit(access("tallawah", token, null));
  }

  private VaultTransit.Access access(String key, @Nullable String token, @Nullable String secret) {
    return new VaultTransit.Access(
        server.address(), "transit", key, token, TransitServer.ROLE, secret);
  }
}
