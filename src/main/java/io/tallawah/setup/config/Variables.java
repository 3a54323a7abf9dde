package io.tallawah.setup.config;

import io.github.cdimascio.dotenv.Dotenv;
import io.github.cdimascio.dotenv.DotenvEntry;
import io.github.cdimascio.dotenv.DotenvException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the text of a setting comes from: the environment, then {@code .env}; empty is unset. */
final class Variables {

  private final Map<String, String> environment;
  private final Map<String, String> file;
  private final Problems problems;

  Variables(Map<String, String> environment, Map<String, String> file, Problems problems) {
    this.environment = Map.copyOf(environment);
    this.file = Map.copyOf(file);
    this.problems = problems;
  }

  /** Reads {@code .env} of a directory, if there is one, beneath an environment. */
  static Variables read(Map<String, String> environment, Path directory, Problems problems) {
    return new Variables(environment, readFile(directory, problems), problems);
  }

  Optional<String> find(String name) {
    return text(environment.get(name)).or(() -> text(file.get(name)));
  }

  boolean has(String name) {
    return find(name).isPresent();
  }

  /** A secret: given itself, or as {@code NAME_FILE}, the path of a file that holds it. */
  Optional<String> findSecret(String name) {
    return find(name).or(() -> find(name + "_FILE").flatMap(path -> readSecret(name, path)));
  }

  private Optional<String> readSecret(String name, String path) {
    try {
      Optional<String> secret = text(Files.readString(Path.of(path)).strip());
      if (secret.isEmpty()) {
        problems.add(name + "_FILE", "names an empty file");
      }
      return secret;
    } catch (IOException | RuntimeException e) {
      problems.add(name + "_FILE", "names a file that cannot be read");
      return Optional.empty();
    }
  }

  private static Map<String, String> readFile(Path directory, Problems problems) {
    try {
      Map<String, String> entries = new HashMap<>();
      Dotenv dotenv = Dotenv.configure().directory(directory.toString()).ignoreIfMissing().load();
      for (DotenvEntry entry : dotenv.entries(Dotenv.Filter.DECLARED_IN_ENV_FILE)) {
        entries.put(entry.getKey(), entry.getValue());
      }
      return entries;
    } catch (DotenvException e) {
      problems.add(".env", "has a line that is not NAME=value");
      return Map.of();
    }
  }

  private static Optional<String> text(@Nullable String value) {
    return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
  }
}
