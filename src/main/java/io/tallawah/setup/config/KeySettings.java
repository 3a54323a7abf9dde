package io.tallawah.setup.config;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the keys are; a file that is null is made on a machine of our own.
 *
 * @param signing file with the keys that sign access tokens
 * @param master file with the keys that wrap data keys
 * @param provider who wraps new data keys: file, vault or aws
 * @param vault how to reach Vault, or null
 * @param aws how to reach AWS KMS, or null
 */
public record KeySettings(
    @Nullable Path signing,
    @Nullable Path master,
    String provider,
    @Nullable Vault vault,
    @Nullable Aws aws) {

  /**
   * A key of Vault's Transit engine.
   *
   * @param token to sign in with, or null: by role and secret id
   */
  public record Vault(
      URI address,
      String mount,
      String key,
      @Nullable String token,
      @Nullable String roleId,
      @Nullable String secretId) {

    @Override
    public String toString() {
      return "Vault[" + address + " " + mount + "/" + key + "]";
    }
  }

  /**
   * A key of AWS KMS.
   *
   * @param endpoint another address than the region's, or null
   */
  public record Aws(String key, String region, @Nullable URI endpoint) {}
}
