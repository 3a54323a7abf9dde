package io.tallawah.setup.start;

import io.tallawah.setup.postgres.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The password of the demo people, kept in a file that only the owner may read. */
final class DemoSignIn {

  private static final String LABEL = "password: ";
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int GROUPS = 4;
  private static final int GROUP = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path file;

  DemoSignIn(Path home) {
    this.file = home.resolve("demo-sign-in.txt");
  }

  Path file() {
    return file;
  }

  /** The kept password. */
  Optional<String> kept() throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    return Files.readAllLines(file).stream()
        .filter(line -> line.startsWith(LABEL))
        .map(line -> line.substring(LABEL.length()))
        .findFirst();
  }

  /** Keeps a password: the given one, or a new random one. */
  String keep(@Nullable String given, String address, List<String> people) throws IOException {
    String password = given == null ? random() : given;
    PrivateFiles.write(
        file,
        "Tallawah demo sign-in\n%s\n\n%s\n\n%s%s\n"
            .formatted(address, String.join("\n", people), LABEL, password));
    return password;
  }

  private static String random() {
    StringBuilder text = new StringBuilder();
    for (int group = 0; group < GROUPS; group++) {
      if (group > 0) {
        text.append('-');
      }
      for (int letter = 0; letter < GROUP; letter++) {
        text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
      }
    }
    return text.toString();
  }
}
