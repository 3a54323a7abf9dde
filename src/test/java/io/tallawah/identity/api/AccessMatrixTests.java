package io.tallawah.identity.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.identity.Invitations;
import io.tallawah.identity.Provisioning;
import io.tallawah.identity.Roles;
import io.tallawah.identity.SystemIdentity;
import io.tallawah.identity.TestPeople;
import io.tallawah.identity.api.AccessMatrix.Kind;
import io.tallawah.identity.api.AccessMatrix.Row;
import io.tallawah.tenancy.CurrentTenant;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Operation by role by id: every cell uses an id that exists and that its own tenant gets an answer
 * for in the same run.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AccessMatrixTests {

  private static final Set<Integer> REFUSED = Set.of(401, 403);

  @Autowired Provisioning provisioning;
  @Autowired SystemIdentity systemIdentity;
  @Autowired CurrentTenant currentTenant;
  @Autowired Roles roles;
  @Autowired Invitations invitations;
  @LocalServerPort int port;

  private ApiCaller api;
  private TestPeople home;
  private TestPeople away;
  private final Map<String, String> tokens = new HashMap<>();

  @BeforeEach
  void twoTenants() {
    api = new ApiCaller(port);
    home = new TestPeople(provisioning);
    away = new TestPeople(provisioning);
    AccessMatrix.ROLES.forEach(
        role -> tokens.put(role, api.token(home.email(role), TestPeople.PASSWORD)));
    tokens.put("away", api.token(away.email("owner"), TestPeople.PASSWORD));
  }

  @Test
  void everyOperationHasARow() {
    Set<String> rows = new TreeSet<>(AccessMatrix.OWN);
    rows.addAll(AccessMatrix.WITHOUT_CELLS);
    AccessMatrix.ROWS.forEach(row -> rows.add(row.operation()));
    assertThat(operations()).isNotEmpty().isSubsetOf(rows);
  }

  @Test
  void aRoleMayWhatItsRowSaysAndNothingElse() {
    for (Row row : AccessMatrix.ROWS) {
      for (String role : AccessMatrix.ROLES) {
        int status = call(row, id(row, home), tokens.get(role)).statusCode();
        if (row.roles().contains(role)) {
          assertThat(status).as("%s as %s", row.operation(), role).isNotIn(REFUSED);
        } else {
          assertThat(status).as("%s as %s", row.operation(), role).isEqualTo(403);
        }
      }
      assertThat(call(row, id(row, home), null).statusCode())
          .as("%s without sign-in", row.operation())
          .isEqualTo(401);
    }
  }

  @Test
  void anotherTenantsIdIsNotFoundThoughItAnswersItsOwn() {
    for (Row row : AccessMatrix.ROWS) {
      if (row.kind() == null) {
        continue;
      }
      String foreign = id(row, away);
      for (String role : row.roles()) {
        assertThat(call(row, foreign, tokens.get(role)).statusCode())
            .as("%s as %s with another tenant's id", row.operation(), role)
            .isEqualTo(404);
      }
      assertThat(call(row, foreign, tokens.get("away")).statusCode())
          .as("%s by its own tenant", row.operation())
          .isBetween(200, 299);
    }
  }

  private String id(Row row, TestPeople tenant) {
    return row.kind() == null ? "" : make(row.kind(), tenant);
  }

  private String make(Kind kind, TestPeople tenant) {
    String unique = "m" + UUID.randomUUID().toString().substring(0, 8);
    try {
      return systemIdentity.callAs(
          "matrix",
          () ->
              currentTenant.callAs(
                  tenant.tenant(),
                  () ->
                      switch (kind) {
                        case MEMBER -> member(tenant, unique);
                        case ROLE -> roles.define(unique, List.of("data:view")).name();
                        case INVITATION ->
                            invitations
                                .invite(unique + "@" + tenant.slug() + ".example", "viewer")
                                .invitation()
                                .id()
                                .toString();
                      }));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private String member(TestPeople tenant, String name) {
    var user = tenant.user(name);
    provisioning.member(tenant.tenant(), user, "viewer");
    return user.toString();
  }

  private HttpResponse<String> call(Row row, String id, @Nullable String token) {
    HttpRequest.Builder request = api.request(row.path().replaceAll("\\{\\w+}", id));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (row.body() != null) {
      request.header("Content-Type", "application/json");
    }
    request.method(
        row.method(),
        row.body() == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(
                JsonMapper.shared().writeValueAsString(row.body())));
    return api.send(request);
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
