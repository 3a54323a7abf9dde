package io.tallawah.process;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A data folder, and processes of the product on it. */
public final class Installation {

  private static final Duration COMMAND_LIMIT = Duration.ofMinutes(10);

  private final Path home;
  private final int port;
  private final Map<String, String> environment;

  private Installation(Path home, int port, Map<String, String> environment) {
    this.home = home;
    this.port = port;
    this.environment = environment;
  }

  /** On an empty or used folder, with the given variables beside the folder and a free port. */
  public static Installation on(Path home, Map<String, String> environment) throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return new Installation(home, free.getLocalPort(), environment);
    }
  }

  public String url() {
    return "http://127.0.0.1:" + port;
  }

  public Path home() {
    return home;
  }

  /** Starts a process in the project's folder; its output goes to a file beside the data folder. */
  public Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-Xmx1g", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("-cp", classPath(), "io.tallawah.TallawahApplication"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("TALLAWAH_HOME", home.toString());
    // when it runs is not a function of what has landed, and these tests compare landed rows
    builder.environment().put("TALLAWAH_COMPACTION", "false");
    builder.environment().put("SERVER_PORT", Integer.toString(port));
    builder.environment().putAll(environment);
    Path log = log();
    builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    return builder.start();
  }

  /** Runs a command to its end and returns its exit code. */
  public int run(String... arguments) throws IOException, InterruptedException {
    return run(COMMAND_LIMIT, arguments);
  }

  /** Runs a command that may take as long as this to its end and returns its exit code. */
  public int run(Duration limit, String... arguments) throws IOException, InterruptedException {
    Process process = start(arguments);
    if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("no end: " + String.join(" ", arguments) + "\n" + tail());
    }
    return process.exitValue();
  }

  Path log() {
    return home.resolveSibling(home.getFileName() + ".log");
  }

  public String tail() throws IOException {
    List<String> lines = Files.exists(log()) ? Files.readAllLines(log()) : List.of();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
  }

  /** As the database's superuser, who sees through row security; null while it does not answer. */
  @Nullable Connection tryConnect() {
    try {
      return connect();
    } catch (IOException | SQLException | NumberFormatException e) {
      return null;
    }
  }

  public Connection connect() throws IOException, SQLException {
    Properties login = new Properties();
    login.put("user", "postgres");
    login.put("password", Files.readString(home.resolve("secrets/postgres")));
    login.put("loginTimeout", "10");
    String databasePort = Files.readString(home.resolve("postgres/port")).strip();
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + databasePort + "/tallawah", login);
  }

  /** What the product has when it runs for people: nothing of the tests. */
  private static String classPath() {
    String surefire = System.getProperty("surefire.test.class.path");
    String all = surefire != null ? surefire : System.getProperty("java.class.path");
    return Stream.of(all.split(File.pathSeparator))
        .filter(entry -> !entry.endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
