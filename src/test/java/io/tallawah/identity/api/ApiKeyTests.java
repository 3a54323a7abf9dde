package io.tallawah.identity.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.identity.Memberships;
import io.tallawah.identity.Provisioning;
import io.tallawah.identity.TestPeople;
import io.tallawah.testing.TestDatabase;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ApiKeyTests {

  private static final String KEYS = "/api/v1/api-keys";

  @Autowired Provisioning provisioning;
  @Autowired Memberships memberships;
  @LocalServerPort int port;

  private ApiCaller api;
  private TestPeople people;
  private String analyst;

  @BeforeEach
  void anAnalyst() {
    api = new ApiCaller(port);
    people = new TestPeople(provisioning);
    analyst = api.token(people.email("analyst"), TestPeople.PASSWORD);
  }

  @Test
  void aKeyIsShownOnceAndOpensTheDoorOfItsTenant() {
    HttpResponse<String> made = make(analyst, "data:view");

    assertThat(made.statusCode()).isEqualTo(201);
    String secret = secret(made);
    assertThat(secret).startsWith("tlw_");
    assertThat(api.get("/api/v1/probe", secret).statusCode()).isEqualTo(404);
    assertThat(api.get(KEYS, analyst).body())
        .doesNotContain(secret)
        .contains(secret.substring(0, 10));
  }

  @Test
  void aKeyMayWhatItsScopesAndItsMakersRolesBothAllow() {
    String views = secret(make(analyst, "data:view"));
    String lands = secret(make(analyst, "data:land"));
    assertThat(api.get("/api/v1/rates", views).statusCode()).isEqualTo(200);
    assertThat(api.get("/api/v1/rates", lands).statusCode()).isEqualTo(403);
    assertThat(api.get("/api/v1/rates", lands).body()).contains("This API key").contains("scope");

    sql("delete from app.user_role where user_id = '%s'".formatted(people.person("analyst")));
    provisioning.member(people.tenant(), people.person("analyst"), "viewer");
    memberships.forget(people.person("analyst"));

    String stillOwn = api.token(people.email("analyst"), TestPeople.PASSWORD);
    assertThat(make(stillOwn, "data:land").statusCode()).isEqualTo(409);
    assertThat(api.get("/api/v1/rates", views).statusCode()).isEqualTo(200);
  }

  @Test
  void revokedExpiredAndUnknownKeysAreRefused() {
    HttpResponse<String> made = make(analyst, "data:view");
    String id = ApiCaller.json(made).get("key").get("id").asString();
    assertThat(delete(id, analyst).statusCode()).isEqualTo(204);
    assertThat(api.get("/api/v1/rates", secret(made)).statusCode()).isEqualTo(401);
    assertThat(delete(id, analyst).statusCode()).isEqualTo(404);

    String over = secret(make(analyst, "data:view"));
    sql(
        "update app.api_key set expires_at = now() where tenant_id = '%s'"
            .formatted(people.tenant()));
    assertThat(api.get("/api/v1/rates", over).statusCode()).isEqualTo(401);
    assertThat(api.get("/api/v1/rates", "tlw_unknown").statusCode()).isEqualTo(401);
    assertThat(api.get("/api/v1/rates", "tlw_").statusCode()).isEqualTo(401);
  }

  @Test
  void aKeyEndsWithItsMakersMembership() {
    String key = secret(make(analyst, "data:view"));
    sql("delete from app.user_role where user_id = '%s'".formatted(people.person("analyst")));
    memberships.forget(people.person("analyst"));
    assertThat(api.get("/api/v1/rates", key).statusCode()).isEqualTo(401);
  }

  @Test
  void oneSeesAndRevokesOnesOwnAndWhoManagesThemAll() {
    String id = ApiCaller.json(make(analyst, "data:view")).get("key").get("id").asString();
    String viewer = api.token(people.email("viewer"), TestPeople.PASSWORD);
    String owner = api.token(people.email("owner"), TestPeople.PASSWORD);

    assertThat(api.get(KEYS, viewer).body()).isEqualTo("[]");
    assertThat(delete(id, viewer).statusCode()).isEqualTo(404);
    assertThat(api.get(KEYS, owner).body()).contains(id);
    assertThat(delete(id, owner).statusCode()).isEqualTo(204);
  }

  @Test
  void anotherTenantsKeyIsNotFound() {
    String id = ApiCaller.json(make(analyst, "data:view")).get("key").get("id").asString();
    TestPeople others = new TestPeople(provisioning);
    String owner = api.token(others.email("owner"), TestPeople.PASSWORD);

    assertThat(api.get(KEYS, owner).body()).isEqualTo("[]");
    assertThat(delete(id, owner).statusCode()).isEqualTo(404);
    assertThat(delete(id, analyst).statusCode()).isEqualTo(204);
  }

  @Test
  void aKeyCannotMakeKeysOrGoOverToAnotherTenant() {
    String key = secret(make(analyst, "data:view"));
    assertThat(make(key, "data:view").statusCode()).isEqualTo(403);
    assertThat(api.post("/api/v1/auth/tenant", Map.of("tenant", people.slug()), key).statusCode())
        .isEqualTo(403);
  }

  @Test
  void aKeyAcceptsNoInvitationForItsMaker() {
    String key = secret(make(analyst, "data:view"));
    TestPeople others = new TestPeople(provisioning);
    String owner = api.token(others.email("owner"), TestPeople.PASSWORD);
    HttpResponse<String> invited =
        api.post(
            "/api/v1/invitations",
            Map.of("email", people.email("analyst"), "role", "viewer"),
            owner);
    String link = ApiCaller.json(invited).get("link").asString();
    String accept = "/api/v1/invitations/" + link.substring(link.lastIndexOf('/') + 1) + "/accept";

    assertThat(api.post(accept, Map.of(), key).statusCode()).isEqualTo(403);
    assertThat(memberships.in(people.person("analyst"), others.tenant())).isEmpty();
    assertThat(api.post(accept, Map.of(), analyst).statusCode()).isEqualTo(200);
    assertThat(memberships.in(people.person("analyst"), others.tenant())).isPresent();
  }

  @Test
  void aKeyIsShownNoLinkToChooseAPassword() {
    String admin = api.token(people.email("admin"), TestPeople.PASSWORD);
    String key = secret(make(admin, "users:manage"));
    for (String role : List.of("admin", "viewer")) {
      String path = "/api/v1/users/" + people.person(role) + "/reset-link";
      assertThat(api.post(path, Map.of(), key).statusCode()).isEqualTo(403);
    }
  }

  @Test
  void anOperatorIsToldThatTheyHaveNone() {
    provisioning.operator(people.user("operator"));
    String operator = api.token("operator@" + people.slug() + ".example", TestPeople.PASSWORD);
    assertThat(
            List.of(
                api.get(KEYS, operator),
                make(operator, "data:view"),
                make(operator, "", List.of(), Instant.now())))
        .allSatisfy(refused -> {
          assertThat(refused.statusCode()).isEqualTo(403);
          assertThat(refused.body()).contains("An operator has no API keys");
        });
  }

  @Test
  void noKeyWithoutANameAScopeOfOnesOwnAndAnEnd() {
    Instant soon = Instant.now().plus(Duration.ofDays(1));
    assertThat(make(analyst, " ", List.of("data:view"), soon).statusCode()).isEqualTo(400);
    assertThat(make(analyst, "k", List.of(), soon).statusCode()).isEqualTo(400);
    assertThat(make(analyst, "k", List.of("users:manage"), soon).statusCode()).isEqualTo(409);
    assertThat(make(analyst, "k", List.of("data:view"), Instant.now()).statusCode()).isEqualTo(409);
    assertThat(
            make(analyst, "k", List.of("data:view"), soon.plus(Duration.ofDays(400))).statusCode())
        .isEqualTo(409);
  }

  private HttpResponse<String> make(String token, String... scopes) {
    return make(token, "a key", List.of(scopes), Instant.now().plus(Duration.ofDays(30)));
  }

  private HttpResponse<String> make(
      String token, String name, List<String> scopes, Instant expires) {
    return api.post(
        KEYS, Map.of("name", name, "scopes", scopes, "expires_at", expires.toString()), token);
  }

  private HttpResponse<String> delete(String id, String token) {
    return api.send(
        api.request(KEYS + "/" + id).header("Authorization", "Bearer " + token).DELETE());
  }

  private static String secret(HttpResponse<String> made) {
    JsonNode answer = ApiCaller.json(made);
    return answer.get("secret").asString();
  }

  private static void sql(String statement) {
    JdbcClient.create(TestDatabase.shared().owner()).sql(statement).update();
  }
}
