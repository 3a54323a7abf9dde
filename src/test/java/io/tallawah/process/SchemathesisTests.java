package io.tallawah.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * schemathesis with all its checks against the running product, by its own OpenAPI document: every
 * operation that is in it, as three kinds of people. An owner can make an end of other people, and
 * who isn't signed in uses up an address's attempts to sign in: hence the order.
 */
@Tag("peers")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SchemathesisTests {

  private static final String VERSION = "4.32.5";
  private static final String SEED = System.getProperty("schemathesis.seed", "1");
  private static final Path FOLDER = Path.of("target/schemathesis").toAbsolutePath();
  private static final String SIGNED_IN =
      """
      [auth.dynamic.openapi.bearer]
      path = "/api/v1/auth/token"
      payload = { email = "%s", password = "%s" }
      extract_selector = "/access_token"
      """;

  /**
   * Where a request that fits the document may still be refused with 400: two days or two fields
   * that don't go together, an end that is past or too far, names of things that must exist (the
   * campaign of a note among them), columns of a file, and the query of a screen's address in an
   * export.
   */
  private static final String RULES_BEYOND_A_SCHEMA =
      """
      [[operations]]
      include-path-regex = "^/api/v1/(campaigns|adsets|ads|creatives|regions|timeseries|exports|views|views/[^/]*|notes|notes/[^/]*|region-aliases|rates|audit|audit/export|invitations|api-keys|tenant|users/.*/roles)$"
      [operations.checks.positive_data_acceptance]
      expected-statuses = ["2xx", "400", "401", "403", "404", "409", "429"]
      """;

  private Product product;

  @BeforeAll
  void install() throws Exception {
    product = Product.besieged();
    run("install", List.of("python3", "-m", "venv", FOLDER.resolve("venv").toString()));
    run("install", List.of(program("pip"), "install", "--quiet", "schemathesis==" + VERSION));
  }

  @Order(1)
  @Test
  void cleanAsViewer() throws Exception {
    isClean("viewer", SIGNED_IN.formatted("viewer@blue-mountain.example", Product.PASSWORD));
  }

  @Order(2)
  @Test
  void cleanAsOwner() throws Exception {
    isClean("owner", SIGNED_IN.formatted("owner@blue-mountain.example", Product.PASSWORD));
  }

  @Order(3)
  @Test
  void cleanWithoutSignIn() throws Exception {
    isClean("anonymous", "");
  }

  private void isClean(String who, String settings) throws Exception {
    Path config = FOLDER.resolve(who + ".toml");
    Files.writeString(config, settings + RULES_BEYOND_A_SCHEMA);
    List<String> command = new ArrayList<>();
    command.add(program("schemathesis"));
    command.addAll(List.of("--config-file", config.toString()));
    command.addAll(List.of("run", product.url() + "/v3/api-docs"));
    command.addAll(List.of("--phases", "examples,coverage,fuzzing,stateful", "--checks", "all"));
    command.addAll(List.of("--seed", SEED, "--max-examples", "20", "--continue-on-failure"));
    command.addAll(List.of("--request-timeout", "30", "--no-color"));
    if (!settings.isEmpty()) {
      // guessing passwords is for who has not signed in: it closes the door behind everyone here
      command.addAll(List.of("--exclude-path-regex", "/auth/(token|refresh)$"));
    }
    int exit = run(who, command);
    assertThat(exit).as(Files.readString(log(who))).isZero();
  }

  private static int run(String name, List<String> command)
      throws IOException, InterruptedException {
    Files.createDirectories(FOLDER);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(FOLDER.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log(name).toFile());
    builder.environment().put("NO_COLOR", "1");
    int exit = builder.start().waitFor();
    if (name.equals("install")) {
      assertThat(exit).as(Files.readString(log(name))).isZero();
    }
    return exit;
  }

  private static Path log(String name) {
    return FOLDER.resolve(name + ".log");
  }

  private static String program(String name) {
    return FOLDER.resolve("venv/bin").resolve(name).toString();
  }
}
