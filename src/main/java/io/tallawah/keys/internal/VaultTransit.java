package io.tallawah.keys.internal;

import io.tallawah.shared.ProblemException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.vault.VaultException;
import org.springframework.vault.authentication.AppRoleAuthentication;
import org.springframework.vault.authentication.AppRoleAuthenticationOptions;
import org.springframework.vault.authentication.ClientAuthentication;
import org.springframework.vault.authentication.LifecycleAwareSessionManager;
import org.springframework.vault.authentication.TokenAuthentication;
import org.springframework.vault.client.VaultClients;
import org.springframework.vault.client.VaultEndpoint;
import org.springframework.vault.core.VaultTemplate;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestOperations;

/**
 * A key of the Transit engine of Vault (or OpenBao), of an AEAD type such as {@code aes256-gcm96}:
 * what is wrapped is the engine's own ciphertext, which names the key's version.
 */
public final class VaultTransit implements KeyProvider {

  public static final String ID = "vault";

  /**
   * How to reach it and sign in: by a token, or by an AppRole.
   *
   * @param mount path of the engine
   * @param key name of the key
   */
  public record Access(
      URI address,
      String mount,
      String key,
      @Nullable String token,
      @Nullable String roleId,
      @Nullable String secretId) {

    @Override
    public String toString() {
      return "Access[" + address + " " + mount + "/" + key + "]";
    }
  }

  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration READ = Duration.ofSeconds(8);

  private final VaultTemplate vault;
  private final Access access;

  public VaultTransit(Access access) {
    this.access = access;
    VaultEndpoint endpoint = VaultEndpoint.from(access.address());
    JdkClientHttpRequestFactory requests =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build());
    requests.setReadTimeout(READ);
    this.vault = new VaultTemplate(endpoint, requests, session(access, endpoint, requests));
  }

  /** Signs in at first use, renews the token in time, and signs in anew when it has ended. */
  private static LifecycleAwareSessionManager session(
      Access access, VaultEndpoint endpoint, ClientHttpRequestFactory requests) {
    ThreadPoolTaskScheduler renewal = new ThreadPoolTaskScheduler();
    renewal.setDaemon(true);
    renewal.setThreadNamePrefix("vault-");
    renewal.initialize();
    RestOperations client = VaultClients.createRestTemplate(endpoint, requests);
    return new LifecycleAwareSessionManager(authentication(access, client), renewal, client);
  }

  private static ClientAuthentication authentication(Access access, RestOperations client) {
    if (access.token() != null) {
      return new TokenAuthentication(access.token());
    }
    AppRoleAuthenticationOptions options =
        AppRoleAuthenticationOptions.builder()
            .roleId(AppRoleAuthenticationOptions.RoleId.provided(String.valueOf(access.roleId())))
            .secretId(
                AppRoleAuthenticationOptions.SecretId.provided(String.valueOf(access.secretId())))
            .build();
    return new AppRoleAuthentication(options, client);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public byte[] wrap(byte[] dataKey, String context) {
    String plaintext = Base64.getEncoder().encodeToString(dataKey);
    return ask("encrypt", "plaintext", plaintext, context, "ciphertext")
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public byte[] unwrap(byte[] wrapped, String context) {
    String ciphertext = new String(wrapped, StandardCharsets.UTF_8);
    return Base64.getDecoder()
        .decode(ask("decrypt", "ciphertext", ciphertext, context, "plaintext"));
  }

  private String ask(String act, String field, String value, String context, String wanted) {
    String associated =
        Base64.getEncoder().encodeToString(context.getBytes(StandardCharsets.UTF_8));
    try {
      var answer =
          vault.write(
              access.mount() + "/" + act + "/" + access.key(),
              Map.of(field, value, "associated_data", associated));
      Object found = answer == null ? null : answer.getRequiredData().get(wanted);
      if (found instanceof String text) {
        return text;
      }
      throw problem(null);
    } catch (VaultException | RestClientException | IllegalStateException e) {
      throw problem(e);
    }
  }

  private static ProblemException problem(@Nullable Exception cause) {
    return new ProblemException(
        "The key provider (Vault) can't be reached, or refuses.",
        "Check the settings TALLAWAH_VAULT_*, and that the token's policy allows encrypt and"
            + " decrypt with the key.",
        cause);
  }
}
