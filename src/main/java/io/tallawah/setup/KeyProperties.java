package io.tallawah.setup;

import io.tallawah.setup.config.KeySettings;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The settings of keys as properties of the application context. */
final class KeyProperties {

  private final Map<String, Object> properties = new LinkedHashMap<>();

  private KeyProperties() {}

  static Map<String, Object> of(KeySettings keys) {
    KeyProperties all = new KeyProperties();
    all.put("tallawah.key-file", keys.signing());
    all.put("tallawah.keys.master-key-file", keys.master());
    all.put("tallawah.keys.provider", keys.provider());
    KeySettings.Vault vault = keys.vault();
    if (vault != null) {
      all.put("tallawah.keys.vault.address", vault.address());
      all.put("tallawah.keys.vault.mount", vault.mount());
      all.put("tallawah.keys.vault.key", vault.key());
      all.put("tallawah.keys.vault.token", vault.token());
      all.put("tallawah.keys.vault.role-id", vault.roleId());
      all.put("tallawah.keys.vault.secret-id", vault.secretId());
    }
    KeySettings.Aws aws = keys.aws();
    if (aws != null) {
      all.put("tallawah.keys.aws.key", aws.key());
      all.put("tallawah.keys.aws.region", aws.region());
      all.put("tallawah.keys.aws.endpoint", aws.endpoint());
    }
    return all.properties;
  }

  private void put(String name, @Nullable Object value) {
    if (value != null) {
      properties.put(name, value.toString());
    }
  }
}
