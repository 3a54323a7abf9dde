package io.tallawah.identity.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.identity.Provisioning;
import io.tallawah.identity.TestPeople;
import io.tallawah.identity.api.ForeignIds.Cell;
import io.tallawah.jobs.internal.JobLoop;
import io.tallawah.operator.internal.ExportFiles;
import io.tallawah.testing.TestDatabase;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ids of another tenant in queries and bodies: refused, or nothing is found by them, though each is
 * taken from its own tenant in the same run.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ForeignIdTests {

  private static final Pattern INDEX = Pattern.compile("\\d+");

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
  void anIdOfAnotherTenantIsRefusedThoughItsOwnIsTaken() {
    for (Cell cell : ForeignIds.CELLS) {
      String foreign = away.make(cell.kind(), "owner").getFirst();
      HttpResponse<String> refusal = call(cell, foreign, home);
      assertThat(refusal.statusCode())
          .as("%s with another tenant's: %s", cell, refusal.body())
          .isEqualTo(cell.refused());
      HttpResponse<String> answer = call(cell, foreign, away);
      assertThat(answer.statusCode())
          .as("%s by its own tenant: %s", cell, answer.body())
          .isBetween(200, 299);
    }
  }

  @Test
  void theLogFindsNothingByPeopleOfAnotherTenant() {
    List<String> session = away.make(AccessMatrix.Kind.SESSION, "owner");
    api.send(
        api.request("/api/v1/users/" + session.getFirst() + "/sessions/" + session.getLast())
            .header("Authorization", "Bearer " + away.token("owner"))
            .DELETE());
    for (String filter :
        List.of(
            "actor=" + away.people().person("owner"),
            "actor=" + away.people().email("owner"),
            "subject=" + session.getFirst())) {
      assertThat(entries(filter, home)).as(filter).isZero();
      assertThat(entries(filter, away)).as("%s by its own tenant", filter).isPositive();
    }
  }

  @Test
  void tokensAreGivenForOnesOwnTenantsAlone() {
    String there = away.people().slug();
    Map<String, String> wish = Map.of("tenant", there);
    assertThat(api.post("/api/v1/auth/tenant", wish, home.token("owner")).statusCode())
        .isEqualTo(404);
    assertThat(api.post("/api/v1/auth/tenant", wish, away.token("owner")).statusCode())
        .isEqualTo(200);
    assertThat(
            api.post(
                    "/api/v1/auth/tenant",
                    Map.of("tenant", "\uD83C\uDF84".repeat(40)),
                    home.token("owner"))
                .statusCode())
        .as("as long as it may be")
        .isEqualTo(404);
    assertThat(signIn(home.people(), there)).isEqualTo(404);
    assertThat(signIn(away.people(), there)).isEqualTo(200);
  }

  @Test
  void aTenantIsNotMadeWithAnothersRegions() {
    UUID set = UUID.randomUUID();
    JdbcClient.create(TestDatabase.shared().superuser())
        .sql("insert into app.region_set (tenant_id, id, name) values (?, ?, 'Of their own')")
        .params(away.people().tenant().value(), set)
        .update();
    Map<String, String> wish =
        Map.of(
            "slug", MatrixThings.unique(),
            "name", "Made by the matrix",
            "time_zone", "UTC",
            "reporting_currency", "JMD",
            "region_set", set.toString(),
            "owner", "first@matrix.example");
    HttpResponse<String> answer = api.post("/api/v1/tenants", wish, home.token("operator"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"region_set\"");
  }

  @Test
  void everyParameterAndFieldIsInOneOfTheLists() {
    TreeSet<String> names = new TreeSet<>();
    OpenApiInputs.of(ApiCaller.json(api.get("/v3/api-docs")), Map.of())
        .forEach(operation -> {
          names.addAll(operation.query());
          operation.fields().forEach(field -> names.add(name(field)));
        });
    assertThat(names)
        .isNotEmpty()
        .allSatisfy(name ->
            assertThat(List.of(ForeignIds.NAMED, ForeignIds.PLAIN))
                .as("lists that have %s", name)
                .filteredOn(list -> list.contains(name))
                .hasSize(1));
    assertThat(names).containsAll(ForeignIds.NAMED).containsAll(ForeignIds.PLAIN);
  }

  /** The last name of a pointer: the number of an element of a list is none. */
  private static String name(String pointer) {
    List<String> parts = List.of(pointer.substring(1).split("/"));
    return parts.reversed().stream()
        .filter(part -> !INDEX.matcher(part).matches())
        .findFirst()
        .orElseThrow();
  }

  private int signIn(TestPeople people, String tenant) {
    return api.post(
            "/api/v1/auth/token",
            Map.of(
                "email", people.email("owner"), "password", TestPeople.PASSWORD, "tenant", tenant))
        .statusCode();
  }

  private long entries(String filter, MatrixThings as) {
    return ApiCaller.json(api.get("/api/v1/audit?" + filter, as.token("owner")))
        .at("/page/rows")
        .asLong();
  }

  private HttpResponse<String> call(Cell cell, String id, MatrixThings as) {
    String address = cell.address().replace(ForeignIds.ID, id);
    if (address.contains(ForeignIds.MEMBER)) {
      address =
          address.replace(ForeignIds.MEMBER, as.make(AccessMatrix.Kind.MEMBER, "owner").getFirst());
    }
    HttpRequest.Builder request =
        api.request(address).header("Authorization", "Bearer " + as.token("owner"));
    if (cell.body() == null) {
      return api.send(request.method(cell.method(), HttpRequest.BodyPublishers.noBody()));
    }
    String body =
        JsonMapper.shared()
            .writeValueAsString(cell.body())
            .replace(ForeignIds.ID, id)
            .replace(AccessMatrix.UNIQUE, MatrixThings.unique());
    return api.send(
        request
            .header("Content-Type", "application/json")
            .method(cell.method(), HttpRequest.BodyPublishers.ofString(body)));
  }
}
