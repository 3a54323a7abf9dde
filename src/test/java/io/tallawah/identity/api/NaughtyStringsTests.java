package io.tallawah.identity.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.identity.Provisioning;
import io.tallawah.identity.TestPeople;
import io.tallawah.identity.api.OpenApiInputs.Operation;
import io.tallawah.insights.InsightsTest;
import io.tallawah.testing.NaughtyStrings;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Hostile texts through every place of the API that takes a text, as the OpenAPI document lists
 * them: taken as they are or refused, never a failure of ours.
 */
@InsightsTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NaughtyStringsTests {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** Fields that no answer repeats. */
  private static final Set<String> NOT_ECHOED = Set.of("secret", "password", "totp");

  @Autowired Provisioning provisioning;
  @LocalServerPort int port;

  private ApiCaller api;
  private TestPeople people;
  private String token;
  private List<Operation> operations;
  private final Map<String, String> ids = new java.util.HashMap<>();

  @BeforeAll
  void signIn() {
    api = new ApiCaller(port);
    people = new TestPeople(provisioning);
    token = api.token(people.email("owner"), TestPeople.PASSWORD);
    String unique = UUID.randomUUID().toString().substring(0, 8);
    operations =
        OpenApiInputs.of(
            ApiCaller.json(api.get("/v3/api-docs")),
            Map.ofEntries(
                Map.entry("email", "someone-" + unique + "@elsewhere.example"),
                Map.entry("role", "viewer"),
                Map.entry("roles", "viewer"),
                Map.entry("permissions", "data:view"),
                Map.entry("scopes", "data:view"),
                Map.entry("platform", "meta"),
                Map.entry("kind", "api_key"),
                Map.entry("name", "n" + unique),
                Map.entry("label", "l" + unique),
                Map.entry("secret", "s" + unique),
                Map.entry("expires_at", Instant.now().plus(9, ChronoUnit.DAYS).toString())));
    ids.put("/api/v1/users/", people.person("viewer").toString());
    ids.put("/api/v1/roles/", made("/api/v1/roles", "name"));
    ids.put("/api/v1/credentials/", made("/api/v1/credentials", "id"));
  }

  @Test
  void noTextOfOursMakesTheApiFail() {
    Outcome outcome = tryAll(NaughtyStrings.OURS);
    System.out.println("Hostile texts: " + outcome);
    assertThat(outcome.wrong()).isEmpty();
    assertThat(outcome.sent()).isGreaterThan(1_000);
    assertThat(outcome.taken())
        .contains(
            "POST /api/v1/credentials /label",
            "POST /api/v1/credentials/{id}/rotate /secret",
            "POST /api/v1/api-keys /name");
  }

  @Tag("peers")
  @Test
  void noTextOfTheBigListMakesTheApiFail() throws Exception {
    Outcome outcome = tryAll(NaughtyStrings.bigList());
    System.out.println("Hostile texts: " + outcome);
    assertThat(outcome.wrong()).isEmpty();
    assertThat(outcome.sent()).isGreaterThan(10_000);
  }

  /**
   * What came of it.
   *
   * @param wrong what must not be
   * @param taken places that took at least one of the texts
   * @param askedAgain what got an answer only at the second time
   */
  private record Outcome(int sent, Set<String> wrong, Set<String> taken, Set<String> askedAgain) {

    Outcome() {
      this(0, new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    }

    Outcome after(int requests) {
      return new Outcome(requests, wrong, taken, askedAgain);
    }

    @Override
    public String toString() {
      return "%d requests, taken by %s, asked again %s".formatted(sent, taken, askedAgain);
    }
  }

  private Outcome tryAll(List<String> texts) {
    Outcome outcome = new Outcome();
    int sent = 0;
    for (Operation operation : operations) {
      for (String text : texts) {
        for (Attempt attempt : attempts(operation, text)) {
          tryOne(attempt, text, outcome);
          sent++;
        }
      }
    }
    return outcome.after(sent);
  }

  private void tryOne(Attempt attempt, String text, Outcome outcome) {
    try {
      HttpResponse<String> answer = answer(attempt, text, outcome);
      judge(attempt, text, answer).ifPresent(outcome.wrong()::add);
      if (answer.statusCode() < 300) {
        outcome.taken().add(attempt.place());
      }
    } catch (UncheckedIOException e) {
      outcome.wrong().add(attempt.told(text) + "no answer, twice: " + e.getMessage());
    }
  }

  /**
   * A server may end a connection that it has kept while a request is under way (RFC 9112, 9.5): a
   * new connection tells that from a request to which there is no answer.
   */
  private HttpResponse<String> answer(Attempt attempt, String text, Outcome outcome) {
    try {
      return api.send(attempt.request());
    } catch (UncheckedIOException e) {
      outcome.askedAgain().add(attempt.told(text) + e.getMessage());
      return api.sendAnew(attempt.request());
    }
  }

  private record Attempt(String place, HttpRequest.Builder request, String field) {

    String told(String text) {
      return place + " '" + NaughtyStrings.shown(text) + "': ";
    }
  }

  private List<Attempt> attempts(Operation operation, String text) {
    List<Attempt> attempts = new ArrayList<>();
    if (operation.path().contains("{") && !operation.path().contains("logout")) {
      String path = operation.path().replaceAll("\\{\\w+}", encoded(text).replace("$", "\\$"));
      attempts.add(attempt(operation, "path", path, operation.body()));
    }
    for (String name : operation.query()) {
      String path = filled(operation.path()) + "?" + name + "=" + encoded(text);
      attempts.add(attempt(operation, "?" + name, path, operation.body()));
    }
    for (String field : operation.fields()) {
      JsonNode body = java.util.Objects.requireNonNull(operation.body()).deepCopy();
      put(body, field, text);
      attempts.add(attempt(operation, field, filled(operation.path()), body));
    }
    return attempts;
  }

  private Attempt attempt(
      Operation operation,
      String field,
      String path,
      @org.jspecify.annotations.Nullable JsonNode body) {
    HttpRequest.Builder request = api.request(path).header("Authorization", "Bearer " + token);
    if (body == null) {
      request.method(operation.method(), HttpRequest.BodyPublishers.noBody());
    } else {
      request.header("Content-Type", "application/json");
      request.method(
          operation.method(), HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }
    return new Attempt(operation.name() + " " + field, request, field);
  }

  /** What is wrong with an answer, if anything. */
  private static java.util.Optional<String> judge(
      Attempt attempt, String text, HttpResponse<String> answer) {
    int status = answer.statusCode();
    String told = attempt.told(text) + status;
    if (status >= 500) {
      return java.util.Optional.of(told);
    }
    if (text.indexOf('\0') >= 0 && !Set.of(400, 404, 403, 401).contains(status)) {
      return java.util.Optional.of(told + " for a character that can't be stored");
    }
    return status < 300 && attempt.field().startsWith("/") && changed(attempt.field(), text, answer)
        ? java.util.Optional.of(told + " and came back as another text")
        : java.util.Optional.empty();
  }

  private static boolean changed(String field, String text, HttpResponse<String> answer) {
    String name = field.substring(1);
    if (NOT_ECHOED.contains(name) || name.contains("/") || answer.body().isEmpty()) {
      return false;
    }
    JsonNode came = ApiCaller.json(answer).findValue(name);
    return came != null
        && came.isString()
        && !came.asString().strip().equals(text.strip())
        && !name.endsWith("_at");
  }

  private String filled(String path) {
    for (Map.Entry<String, String> one : ids.entrySet()) {
      if (path.startsWith(one.getKey())) {
        return path.replaceAll("\\{\\w+}", one.getValue());
      }
    }
    return path.replaceAll("\\{\\w+}", UUID.randomUUID().toString());
  }

  private String made(String path, String key) {
    Operation operation =
        operations.stream()
            .filter(one -> one.name().equals("POST " + path))
            .findFirst()
            .orElseThrow();
    HttpResponse<String> answer =
        api.post(path, java.util.Objects.requireNonNull(operation.body()), token);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return ApiCaller.json(answer).path(key).asString();
  }

  private static void put(JsonNode body, String field, String text) {
    JsonPointer pointer = JsonPointer.compile(field);
    JsonNode parent = body.at(pointer.head());
    if (parent instanceof ObjectNode object) {
      object.put(pointer.last().getMatchingProperty(), text);
    } else if (parent instanceof ArrayNode array) {
      array.set(pointer.last().getMatchingIndex(), text);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
