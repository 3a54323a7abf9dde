package io.tallawah.identity.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tallawah.identity.Provisioning;
import io.tallawah.identity.TestPeople;
import io.tallawah.shared.UserId;
import io.tallawah.testing.TestDatabase;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Tenants over REST, by an operator's own token. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TenantsApiTests {

  private static final String PATH = "/api/v1/tenants";

  @Autowired Provisioning provisioning;
  @LocalServerPort int port;

  private final JdbcClient superuser = JdbcClient.create(TestDatabase.shared().superuser());
  private final String slug = "a-" + UUID.randomUUID().toString().substring(0, 13);
  private ApiCaller api;
  private TestPeople people;
  private UserId operator;
  private String token;

  @BeforeEach
  void anOperatorsToken() {
    api = new ApiCaller(port);
    people = new TestPeople(provisioning);
    operator = people.user("operator");
    provisioning.operator(operator);
    token = api.token("operator@" + people.slug() + ".example", TestPeople.PASSWORD);
  }

  @Test
  void anOperatorsTokenHasNoTenantAndNoRefresh() {
    JsonNode answer =
        ApiCaller.json(api.signIn("operator@" + people.slug() + ".example", TestPeople.PASSWORD));
    assertThat(answer.get("tenant").isNull()).isTrue();
    assertThat(answer.get("refresh_token").isNull()).isTrue();
    assertThat(answer.get("roles").toString()).isEqualTo("[\"operator\"]");
    assertThat(api.get("/api/v1/campaigns", token).statusCode()).isEqualTo(403);
    assertThat(api.get("/api/v1/audit", token).statusCode()).isEqualTo(403);
  }

  @Test
  void anOperatorWithoutASecondFactorGetsNone() {
    String email = "real@" + people.slug() + ".example";
    UserId real =
        provisioning.user(new Provisioning.NewUser(email, "Real", TestPeople.PASSWORD, false));
    provisioning.operator(real);
    assertThat(api.signIn(email, TestPeople.PASSWORD).statusCode()).isEqualTo(403);
  }

  @Test
  void aTenantIsMadeSuspendedAndReinstated() {
    JsonNode made = ApiCaller.json(api.post(PATH, wanted(slug), token));
    String id = made.at("/tenant/id").asString();
    assertThat(made.at("/tenant/slug").asString()).isEqualTo(slug);
    assertThat(made.get("link").asString()).startsWith("http://localhost/invitation/");
    assertThat(api.post(PATH, wanted(slug), token).statusCode()).isEqualTo(409);

    assertThat(status(api.post(PATH + "/" + id + "/suspend", Map.of(), token)))
        .isEqualTo("suspended");
    assertThat(api.post(PATH + "/" + id + "/suspend", Map.of(), token).statusCode()).isEqualTo(409);
    assertThat(status(api.post(PATH + "/" + id + "/reinstate", Map.of(), token)))
        .isEqualTo("active");
    assertThat(status(api.get(PATH + "/" + id, token))).isEqualTo("active");
    assertThat(api.get(PATH + "/" + UUID.randomUUID(), token).statusCode()).isEqualTo(404);
    assertThat(inThePlatformsLog(id)).isPositive();
  }

  @Test
  void badFieldsAreNamed() {
    for (Map.Entry<String, Object> bad :
        Map.<String, Object>of(
                "slug", "No Slug",
                "time_zone", "Mars/Olympus",
                "reporting_currency", "XQQ",
                "week_start", 8,
                "region_set", "atlantis",
                "owner", "nobody")
            .entrySet()) {
      Map<String, Object> body = wanted(slug);
      body.put(bad.getKey(), bad.getValue());
      HttpResponse<String> answer = api.post(PATH, body, token);
      assertThat(answer.statusCode()).as(bad.getKey()).isEqualTo(400);
      assertThat(answer.body()).contains(bad.getKey());
    }
  }

  @Test
  void aDeletionIsScheduledAndCalledOff() {
    String id = people.tenant().toString();
    Map<String, Object> asked = Map.of("slug", people.slug(), "reason", "They left us", "days", 7);
    assertThat(api.post(deletion(id), asked, token).statusCode()).as("active").isEqualTo(409);
    api.post(PATH + "/" + id + "/suspend", Map.of(), token);

    HttpResponse<String> scheduled = api.post(deletion(id), asked, token);
    assertThat(scheduled.statusCode()).isEqualTo(201);
    assertThat(ApiCaller.json(scheduled).get("state").asString()).isEqualTo("waiting");
    assertThat(
            api.post(deletion(id) + "/confirm", Map.of("slug", people.slug()), token).statusCode())
        .as("too early")
        .isEqualTo(409);
    assertThat(delete(deletion(id)).statusCode()).isEqualTo(204);
    assertThat(api.get(deletion(id), token).statusCode()).isEqualTo(404);
  }

  @Test
  void aMemberSeesTheirOwnTenantsAlone() {
    TestPeople others = new TestPeople(provisioning);
    others.person("owner");
    String own = api.token(people.email("viewer"), TestPeople.PASSWORD);
    JsonNode tenants = ApiCaller.json(api.get(PATH, own));
    assertThat(tenants.size()).isOne();
    assertThat(tenants.get(0).get("slug").asString()).isEqualTo(people.slug());
    assertThat(tenants.get(0).get("roles").toString()).isEqualTo("[\"viewer\"]");
    assertThat(tenants.get(0).get("owners").isNull()).isTrue();
  }

  @Test
  void whoIsNoOperatorAnyMoreIsOutWithinSeconds() {
    assertThat(api.get(PATH, token).body()).contains(people.slug());
    superuser
        .sql("delete from app.platform_role where user_id = ?")
        .param(operator.value())
        .update();

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(api.get(PATH, token).body()).isEqualTo("[]"));
    assertThat(api.get(PATH + "/" + people.tenant(), token).statusCode()).isIn(403, 404);
  }

  @Test
  void signingOutEndsAnOperatorsToken() {
    assertThat(api.post("/api/v1/auth/logout", Map.of(), token).statusCode()).isEqualTo(204);
    assertThat(api.get(PATH, token).statusCode()).isEqualTo(401);
  }

  private HttpResponse<String> delete(String path) {
    return api.send(api.request(path).header("Authorization", "Bearer " + token).DELETE());
  }

  private static String deletion(String tenant) {
    return PATH + "/" + tenant + "/deletion";
  }

  private static String status(HttpResponse<String> answer) {
    return ApiCaller.json(answer).get("status").asString();
  }

  private long inThePlatformsLog(String tenant) {
    return superuser
        .sql(
            "select count(*) from app.platform_audit_log where subject = ? and action like 'tenant.%'")
        .param(tenant)
        .query(Long.class)
        .single();
  }

  private static Map<String, Object> wanted(String slug) {
    Map<String, Object> body = new HashMap<>();
    body.put("slug", slug);
    body.put("name", "Made over REST");
    body.put("time_zone", "America/Jamaica");
    body.put("reporting_currency", "JMD");
    body.put("owner", "first@" + slug + ".example");
    return body;
  }
}
