package io.tallawah.setup.config;

import io.tallawah.setup.InvalidSettingsException;
import io.tallawah.shared.net.AllowedHosts;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads and checks every setting; all problems are reported together. */
public final class SettingsReader {

  private static final int DEFAULT_PORT = 8080;
  private static final int HIGHEST_PORT = 65_535;
  private static final int DEFAULT_AUDIT_DAYS = 400;
  private static final int FEWEST_AUDIT_DAYS = 30;
  private static final int MOST_AUDIT_DAYS = 36_500;
  private static final int SHORTEST_TOKEN = 32;
  private static final int SHORTEST_PASSWORD = 8;

  private final Path directory;
  private final Problems problems = new Problems();
  private final Variables variables;

  private SettingsReader(Map<String, String> environment, Path directory) {
    this.directory = directory;
    this.variables = Variables.read(environment, directory, problems);
  }

  /**
   * Reads the environment, then {@code .env} of a directory, then defaults.
   *
   * @throws InvalidSettingsException with every problem there is
   */
  public static Settings read(Map<String, String> environment, Path directory) {
    return new SettingsReader(environment, directory).read();
  }

  private Settings read() {
    Path home =
        read("TALLAWAH_HOME", this::folder, directory.resolve("var"), "is not a usable folder");
    int port =
        read("SERVER_PORT", SettingsReader::port, DEFAULT_PORT, "is not a port (0 to 65535)");
    URI url =
        read(
            "TALLAWAH_PUBLIC_URL",
            SettingsReader::publicUrl,
            URI.create("http://localhost:" + port),
            "is not an address such as https://reports.example.com");
    OutsideDatabase outside = new OutsideDatabaseReader(variables, problems).read();
    DemoSettings demo = demo(outside == null);
    Path keyFile = optional("TALLAWAH_KEY_FILE", this::file, "is not a file that can be read");
    Path masterKeys =
        optional("TALLAWAH_MASTER_KEY_FILE", this::file, "is not a file that can be read");
    KeySettings keys = new KeyReader(variables, problems).read(keyFile, masterKeys);
    Path dbt = optional("TALLAWAH_DBT", this::executable, "is not a program that can be run");
    MetricsSettings metrics = metrics();
    boolean compaction =
        read("TALLAWAH_COMPACTION", SettingsReader::truth, true, "is neither true nor false");
    URI rates = optionalAddress("TALLAWAH_RATES_URL");
    int auditDays =
        read(
            "TALLAWAH_AUDIT_DAYS",
            SettingsReader::days,
            DEFAULT_AUDIT_DAYS,
            "is not a number of days (30 to 36500)");
    MailSettings mail = new MailReader(variables, problems).read();
    AllowedHosts allowed =
        read(
            "TALLAWAH_ALLOWED_HOSTS",
            AllowedHosts::parse,
            AllowedHosts.none(),
            "is not a list of hosts such as sign-on.internal,10.1.2.3:8443");
    boolean pictures =
        read("TALLAWAH_PICTURES", SettingsReader::truth, true, "is neither true nor false");
    WebSettings web = new WebReader(variables, problems).read();
    problems.throwIfAny();
    return new Settings(
        home.toAbsolutePath().normalize(),
        port,
        url,
        outside,
        demo,
        keys,
        dbt,
        metrics,
        compaction,
        rates,
        auditDays,
        mail,
        allowed,
        pictures,
        web);
  }

  private MetricsSettings metrics() {
    String token = variables.findSecret("TALLAWAH_METRICS_TOKEN").orElse(null);
    if (token != null && token.length() < SHORTEST_TOKEN) {
      problems.add("TALLAWAH_METRICS_TOKEN", "is shorter than 32 characters");
    }
    return new MetricsSettings(token);
  }

  private DemoSettings demo(boolean byDefault) {
    boolean enabled =
        read("TALLAWAH_DEMO", SettingsReader::truth, byDefault, "is neither true nor false");
    String password = variables.findSecret("TALLAWAH_DEMO_PASSWORD").orElse(null);
    if (password != null && password.length() < SHORTEST_PASSWORD) {
      problems.add("TALLAWAH_DEMO_PASSWORD", "is shorter than 8 characters");
    }
    return new DemoSettings(enabled, password);
  }

  private @Nullable Path optional(String name, Function<String, Path> conversion, String problem) {
    return variables.find(name).map(text -> convert(name, text, conversion, problem)).orElse(null);
  }

  private @Nullable URI optionalAddress(String name) {
    return variables
        .find(name)
        .map(text ->
            convert(name, text, SettingsReader::address, "is not an address (http or https)"))
        .orElse(null);
  }

  private static URI address(String text) {
    URI url = URI.create(text);
    boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
    if (!web || url.getHost() == null) {
      throw new IllegalArgumentException("not a web address");
    }
    return url;
  }

  private <T> T read(String name, Function<String, T> conversion, T byDefault, String problem) {
    return variables
        .find(name)
        .map(text -> convert(name, text, conversion, problem))
        .orElse(byDefault);
  }

  private <T> @Nullable T convert(
      String name, String text, Function<String, T> conversion, String problem) {
    try {
      return conversion.apply(text);
    } catch (IllegalArgumentException e) {
      problems.add(name, problem);
      return null;
    }
  }

  private Path folder(String text) {
    Path folder = path(text);
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new IllegalArgumentException("not a folder");
    }
    return folder;
  }

  private Path file(String text) {
    Path file = path(text);
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new IllegalArgumentException("not a readable file");
    }
    return file.toAbsolutePath();
  }

  private Path executable(String text) {
    Path program = path(text);
    if (!Files.isRegularFile(program) || !Files.isExecutable(program)) {
      throw new IllegalArgumentException("not executable");
    }
    return program.toAbsolutePath();
  }

  private Path path(String text) {
    try {
      return directory.resolve(text);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("not a path", e);
    }
  }

  private static int port(String text) {
    int port = Integer.parseInt(text);
    if (port < 0 || port > HIGHEST_PORT) {
      throw new IllegalArgumentException("out of range");
    }
    return port;
  }

  private static int days(String text) {
    int days = Integer.parseInt(text);
    if (days < FEWEST_AUDIT_DAYS || days > MOST_AUDIT_DAYS) {
      throw new IllegalArgumentException("out of range");
    }
    return days;
  }

  private static URI publicUrl(String text) {
    URI url = URI.create(text);
    boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
    if (!web || url.getHost() == null || url.getQuery() != null || url.getUserInfo() != null) {
      throw new IllegalArgumentException("not a web address");
    }
    return url;
  }

  private static boolean truth(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("neither");
    };
  }
}
