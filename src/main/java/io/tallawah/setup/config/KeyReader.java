package io.tallawah.setup.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads who guards the keys. */
final class KeyReader {

  private static final List<String> PROVIDERS = List.of("file", "vault", "aws");

  private final Variables variables;
  private final Problems problems;

  KeyReader(Variables variables, Problems problems) {
    this.variables = variables;
    this.problems = problems;
  }

  KeySettings read(@Nullable Path signing, @Nullable Path master) {
    String provider = variables.find("TALLAWAH_KEY_PROVIDER").orElse("file");
    if (!PROVIDERS.contains(provider)) {
      problems.add("TALLAWAH_KEY_PROVIDER", "is none of file, vault and aws");
    }
    return new KeySettings(
        signing, master, provider, vault(provider.equals("vault")), aws(provider.equals("aws")));
  }

  private KeySettings.@Nullable Vault vault(boolean required) {
    URI address = address("TALLAWAH_VAULT_ADDRESS");
    String token = variables.findSecret("TALLAWAH_VAULT_TOKEN").orElse(null);
    String role = variables.find("TALLAWAH_VAULT_ROLE_ID").orElse(null);
    String secret = variables.findSecret("TALLAWAH_VAULT_SECRET_ID").orElse(null);
    if (address == null) {
      missing(required, "TALLAWAH_VAULT_ADDRESS");
      return null;
    }
    if (token == null && (role == null || secret == null)) {
      problems.add(
          "TALLAWAH_VAULT_TOKEN",
          "is missing, and so is TALLAWAH_VAULT_ROLE_ID with TALLAWAH_VAULT_SECRET_ID");
    }
    return new KeySettings.Vault(
        address,
        variables.find("TALLAWAH_VAULT_MOUNT").orElse("transit"),
        variables.find("TALLAWAH_VAULT_KEY").orElse("tallawah"),
        token,
        role,
        secret);
  }

  private KeySettings.@Nullable Aws aws(boolean required) {
    String key = variables.find("TALLAWAH_AWS_KMS_KEY").orElse(null);
    String region = variables.find("TALLAWAH_AWS_REGION").orElse(null);
    URI endpoint = address("TALLAWAH_AWS_ENDPOINT");
    missing(required && key == null, "TALLAWAH_AWS_KMS_KEY");
    missing((required || key != null) && region == null, "TALLAWAH_AWS_REGION");
    return key == null || region == null ? null : new KeySettings.Aws(key, region, endpoint);
  }

  private void missing(boolean is, String name) {
    if (is) {
      problems.add(name, "is missing");
    }
  }

  private @Nullable URI address(String name) {
    String text = variables.find(name).orElse(null);
    try {
      URI address = text == null ? null : URI.create(text);
      if (address == null || reachable(address)) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      // told below
    }
    problems.add(name, "is not an address (http or https)");
    return null;
  }

  private static boolean reachable(URI address) {
    return List.of("http", "https").contains(String.valueOf(address.getScheme()))
        && address.getHost() != null;
  }
}
