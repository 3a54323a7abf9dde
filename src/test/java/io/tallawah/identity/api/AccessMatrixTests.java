package io.tallawah.identity.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.identity.Provisioning;
import io.tallawah.identity.api.AccessMatrix.Kind;
import io.tallawah.identity.api.AccessMatrix.Row;
import io.tallawah.jobs.internal.JobLoop;
import io.tallawah.operator.internal.ExportFiles;
import io.tallawah.testing.TestDatabase;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.AbstractIntegerAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Operation by role by id: every cell uses an id that exists and that its own tenant gets an answer
 * for in the same run.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AccessMatrixTests {

  @Autowired Provisioning provisioning;
  @Autowired JobLoop jobs;
  @Autowired ExportFiles archives;
  @LocalServerPort int port;

  private ApiCaller api;
  private MatrixThings home;
  private MatrixThings away;

  @BeforeEach
  void twoTenants() {
    api = new ApiCaller(port);
    home = new MatrixThings(api, provisioning, jobs, archives);
    away = new MatrixThings(api, provisioning, jobs, archives);
  }

  @Test
  void everyOperationHasARow() {
    Set<String> rows = new TreeSet<>(AccessMatrix.OWN.keySet());
    AccessMatrix.ROWS.forEach(row -> rows.add(row.operation()));
    assertThat(operations())
        .isNotEmpty()
        .allSatisfy(operation -> assertThat(rows).anyMatch(row -> names(row, operation)));
  }

  @Test
  void everyRowIsAnOperation() {
    Set<String> operations = operations();
    Set<String> rows = new TreeSet<>(AccessMatrix.OWN.keySet());
    AccessMatrix.ROWS.forEach(row -> rows.add(row.operation()));
    assertThat(rows)
        .allSatisfy(row -> assertThat(operations).anyMatch(operation -> names(row, operation)));
  }

  @Test
  void theTestsThatStandBesideRowsWithoutCellsExist() {
    String here = getClass().getPackageName() + ".";
    assertThat(AccessMatrix.OWN.values())
        .allMatch(test -> ClassUtils.isPresent(here + test, getClass().getClassLoader()));
  }

  @Test
  void aRoleMayWhatItsRowSaysAndNothingElse() {
    for (Row row : AccessMatrix.ROWS) {
      for (String role : AccessMatrix.ROLES) {
        HttpResponse<String> answer = call(row, home.path(row, role), home.token(role));
        Integer otherwise = AccessMatrix.OTHERWISE.get(row.operation());
        AbstractIntegerAssert<?> status =
            assertThat(answer.statusCode())
                .as("%s as %s: %s", row.operation(), role, answer.body());
        if (!row.roles().contains(role)) {
          status.isEqualTo(403);
        } else if (otherwise != null) {
          status.isEqualTo(otherwise);
        } else {
          status.isBetween(200, 299);
        }
      }
      assertThat(call(row, home.path(row, "owner"), null).statusCode())
          .as("%s without sign-in", row.operation())
          .isEqualTo(401);
    }
  }

  /** The path's id exists nowhere and the body is none, neither of which a stranger is to learn. */
  @Test
  void whoMayNotIsToldSoWhateverTheySend() {
    String nothing = "00000000-0000-0000-0000-000000000000";
    for (Row row : AccessMatrix.ROWS) {
      if (row.body() == null) {
        continue;
      }
      String path = row.path().replaceAll("\\{\\w+}", nothing);
      for (String role : AccessMatrix.ROLES) {
        if (!row.roles().contains(role)) {
          assertThat(send(row.method(), path, home.token(role), contentType(row), "{").statusCode())
              .as("%s as %s with a senseless body", row.operation(), role)
              .isEqualTo(403);
        }
      }
    }
  }

  @Test
  void anotherTenantsIdIsNotFoundThoughItAnswersItsOwn() {
    for (Row row : AccessMatrix.ROWS) {
      if (row.kind() == null || row.roles().contains("operator")) {
        continue; // every tenant is an operator's to name
      }
      String foreign = away.path(row, "owner");
      for (String role : row.roles()) {
        assertThat(call(row, foreign, home.token(role)).statusCode())
            .as("%s as %s with another tenant's id", row.operation(), role)
            .isEqualTo(404);
      }
      assertThat(call(row, foreign, away.token("owner")).statusCode())
          .as("%s by its own tenant", row.operation())
          .isBetween(200, 299);
    }
  }

  @Test
  void anotherTenantsSessionIsNotFoundUnderAMemberOfOnesOwn() {
    String path = "/api/v1/users/{id}/sessions/{session}";
    Row row = new Row("DELETE", path, Set.of(), Kind.SESSION, null);
    List<String> foreign = away.make(Kind.SESSION, "owner");
    List<String> own = home.make(Kind.SESSION, "owner");
    String mixed = MatrixThings.fill(path, List.of(own.getFirst(), foreign.getLast()));
    assertThat(call(row, mixed, home.token("owner")).statusCode()).isEqualTo(404);
    assertThat(call(row, MatrixThings.fill(path, foreign), away.token("owner")).statusCode())
        .isBetween(200, 299);
  }

  @Test
  void whatIsMadeOrReadWithoutAnIdStaysInItsTenant() {
    for (Row row : AccessMatrix.ROWS) {
      if (row.method().equals("POST")
          && row.kind() == null
          && row.body() instanceof Map
          && row.roles().contains("owner")) {
        String word = MatrixThings.unique();
        HttpResponse<String> made = call(row, row.path(), away.token("owner"), word);
        assertThat(made.statusCode()).as(row.operation()).isBetween(200, 299);
        assertThat(api.get(row.path(), away.token("owner")).body())
            .as("%s by its own tenant", row.operation())
            .contains(word);
        assertThat(api.get(row.path(), home.token("owner")).body())
            .as("%s seen by another tenant", row.operation())
            .doesNotContain(word);
      }
    }
  }

  /** Its path names a secret of an invitation: what counts is who brings it. */
  @Test
  void anInvitationIsAcceptedByTheAccountItIsForAlone() {
    String viewer = home.people().email("viewer");
    JsonNode invited =
        ApiCaller.json(
            api.post(
                "/api/v1/invitations",
                Map.of("email", viewer, "role", "analyst"),
                away.token("owner")));
    String link = invited.get("link").asString();
    String accept = "/api/v1/invitations/" + link.substring(link.lastIndexOf('/') + 1) + "/accept";
    for (String role : List.of("owner", "admin", "analyst")) {
      assertThat(api.post(accept, Map.of(), home.token(role)).statusCode()).as(role).isEqualTo(409);
    }
    assertThat(
            api.post(accept, Map.of("name", "N", "password", "a longer one by far")).statusCode())
        .isEqualTo(409);
    assertThat(api.post(accept, Map.of(), home.token("viewer")).statusCode()).isEqualTo(200);
    assertThat(api.post(accept, Map.of(), home.token("viewer")).statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> call(Row row, String path, @Nullable String token) {
    return call(row, path, token, MatrixThings.unique());
  }

  private HttpResponse<String> call(Row row, String path, @Nullable String token, String word) {
    if (row.body() == null) {
      return send(row.method(), path, token, null, "");
    }
    String body =
        row.body() instanceof String csv ? csv : JsonMapper.shared().writeValueAsString(row.body());
    return send(
        row.method(),
        path,
        token,
        contentType(row),
        body.replace(AccessMatrix.UNIQUE, word)
            .replace(AccessMatrix.SLUG, body.contains(AccessMatrix.SLUG) ? slug(path) : ""));
  }

  private HttpResponse<String> send(
      String method,
      String path,
      @Nullable String token,
      @Nullable String contentType,
      String body) {
    HttpRequest.Builder request = api.request(path);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (contentType != null) {
      request.header("Content-Type", contentType);
    }
    return api.send(
        request.method(
            method,
            contentType == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body)));
  }

  private static String slug(String path) {
    String id = path.replaceAll(".*/tenants/([^/]+).*", "$1");
    return JdbcClient.create(TestDatabase.shared().superuser())
        .sql("select slug from app.tenant where id = cast(? as uuid)")
        .param(id)
        .query(String.class)
        .single();
  }

  private static String contentType(Row row) {
    return row.body() instanceof String ? "text/csv" : "application/json";
  }

  /** Whether a row is about an operation; its path may have a value where that has a place. */
  private static boolean names(String row, String operation) {
    return row.equals(operation) || row.matches(operation.replaceAll("\\{\\w+}", "[^/{]+"));
  }

  private Set<String> operations() {
    Set<String> found = new TreeSet<>();
    JsonNode paths = ApiCaller.json(api.get("/v3/api-docs")).get("paths");
    paths
        .propertyNames()
        .forEach(path ->
            paths
                .get(path)
                .propertyNames()
                .forEach(method -> found.add(method.toUpperCase(Locale.ROOT) + " " + path)));
    return found;
  }
}
