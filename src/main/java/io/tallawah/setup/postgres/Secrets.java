package io.tallawah.setup.postgres;

import io.tallawah.setup.config.Login;
import io.tallawah.setup.config.Logins;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/** Random passwords of our own server's roles, each in a file of its own, made once. */
record Secrets(Path folder) {

  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private static final List<String> NAMES =
      List.of("postgres", "tallawah_owner", "tallawah_loader", "tallawah_dbt", "tallawah_app");

  /** Makes those that are missing; for the owner of the data folder alone. */
  void make() throws IOException {
    for (String name : NAMES) {
      Path file = folder.resolve(name);
      if (!Files.exists(file)) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        PrivateFiles.write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
      }
    }
  }

  /** The file with the password of PostgreSQL's superuser. */
  Path superuserFile() {
    return folder.resolve("postgres");
  }

  Login superuser() throws IOException {
    return login("postgres");
  }

  Logins logins() throws IOException {
    return new Logins(
        login("tallawah_owner"),
        login("tallawah_loader"),
        login("tallawah_dbt"),
        login("tallawah_app"));
  }

  private Login login(String name) throws IOException {
    return new Login(name, Files.readString(folder.resolve(name)));
  }
}
