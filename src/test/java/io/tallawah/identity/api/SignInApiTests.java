package io.tallawah.identity.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.identity.Memberships;
import io.tallawah.identity.Provisioning;
import io.tallawah.identity.TestPeople;
import io.tallawah.shared.UserId;
import io.tallawah.testing.TestDatabase;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SignInApiTests {

  private static final String PATH = "/api/v1/auth/token";

  @Autowired Provisioning provisioning;
  @Autowired Memberships memberships;
  @LocalServerPort int port;

  private ApiCaller api;
  private TestPeople people;

  @BeforeEach
  void aTenant() {
    api = new ApiCaller(port);
    people = new TestPeople(provisioning);
  }

  @Test
  void theRightPasswordGivesAToken() {
    HttpResponse<String> answer = api.signIn(people.email("analyst"), TestPeople.PASSWORD);

    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode token = ApiCaller.json(answer);
    assertThat(token.get("token_type").asString()).isEqualTo("Bearer");
    assertThat(token.get("expires_in").asLong()).isEqualTo(900);
    assertThat(token.get("refresh_token").asString()).hasSize(43);
    assertThat(token.get("tenant").asString()).isEqualTo(people.slug());
    assertThat(token.get("roles").get(0).asString()).isEqualTo("analyst");
    assertThat(token.get("tenants").get(0).get("slug").asString()).isEqualTo(people.slug());
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
  }

  @Test
  void whoNeedsASecondFactorGetsNoTokenBeforeItIsSetUp() {
    for (String role : List.of("owner", "admin")) {
      assertThat(api.signIn(real(role, role), TestPeople.PASSWORD).statusCode())
          .as(role)
          .isEqualTo(403);
    }
    String viewer = real("viewer", "viewer");
    assertThat(api.signIn(viewer, TestPeople.PASSWORD).statusCode()).isEqualTo(200);

    String owner = api.token(people.email("owner"), TestPeople.PASSWORD);
    sql(
        "update app.tenant set second_factor_required = true where id = '%s'"
            .formatted(people.tenant()));
    provisioning.findUser(viewer).ifPresent(memberships::forget);
    assertThat(api.signIn(viewer, TestPeople.PASSWORD).statusCode()).isEqualTo(403);
    assertThat(api.get("/api/v1/rates", owner).statusCode()).isEqualTo(200); // a demo person
  }

  @Test
  void anOperatorWithoutASecondFactorGetsNoToken() {
    String email = real("operator", "viewer");
    provisioning.operator(provisioning.findUser(email).orElseThrow());
    assertThat(api.signIn(email, TestPeople.PASSWORD).statusCode()).isEqualTo(403);
  }

  @Test
  void aTokenForAProgramNotSeenBeforeIsNotedForItsPerson() {
    String email = real("viewer", "viewer");
    api.signIn(email, TestPeople.PASSWORD);
    assertThat(notices(email)).isZero();

    api.send(
        api.request(PATH)
            .header("Content-Type", "application/json")
            .header("User-Agent", "report-robot/1.0")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"email\":\"%s\",\"password\":\"%s\"}"
                        .formatted(email, TestPeople.PASSWORD))));
    assertThat(notices(email)).isEqualTo(1);
  }

  @Test
  void wrongUnknownAndDeactivatedGetTheSameAnswer() {
    String email = people.email("viewer");
    HttpResponse<String> wrong = api.signIn(email, "not the password");
    HttpResponse<String> unknown =
        api.signIn("nobody@" + people.slug() + ".example", "not the password");
    deactivate(people.person("viewer"));
    HttpResponse<String> deactivated = api.signIn(email, TestPeople.PASSWORD);

    for (HttpResponse<String> answer : List.of(wrong, unknown, deactivated)) {
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(ApiCaller.json(answer).get("detail").asString())
          .isEqualTo("The e-mail address or the password is not right.");
    }
  }

  @Test
  void anUnknownAddressTakesAboutAsLongAsAWrongPassword() {
    String known = people.email("viewer");
    String unknown = "nobody@" + people.slug() + ".example";
    List<Long> forKnown = new ArrayList<>();
    List<Long> forUnknown = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      forKnown.add(nanos(known));
      forUnknown.add(nanos(unknown));
    }
    assertThat((double) median(forUnknown) / median(forKnown)).isBetween(0.5, 2.0);
  }

  @Test
  void theAddressIsReadWithoutRegardToCase() {
    HttpResponse<String> answer =
        api.signIn(people.email("viewer").toUpperCase(Locale.ROOT), TestPeople.PASSWORD);
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void aTokenIsForTheTenantThatWasAskedFor() {
    TestPeople others = new TestPeople(provisioning);
    String email = people.email("viewer");
    provisioning.member(others.tenant(), people.person("viewer"), "admin");

    JsonNode token = ApiCaller.json(api.post(PATH, asking(email, others.slug())));

    assertThat(token.get("tenant").asString()).isEqualTo(others.slug());
    assertThat(token.get("roles").get(0).asString()).isEqualTo("admin");
    assertThat(token.get("tenants").size()).isEqualTo(2);
  }

  @Test
  void anotherTenantIsNotFound() {
    TestPeople others = new TestPeople(provisioning);
    HttpResponse<String> answer = api.post(PATH, asking(people.email("owner"), others.slug()));
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(api.post(PATH, asking(people.email("owner"), "no-such-tenant")).statusCode())
        .isEqualTo(404);
  }

  @Test
  void whoBelongsToNoTenantGetsNoToken() {
    people.user("loner");
    HttpResponse<String> answer =
        api.signIn("loner@" + people.slug() + ".example", TestPeople.PASSWORD);
    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void aWithdrawnMembershipEndsATokenWithinSeconds() {
    String token = api.token(people.email("viewer"), TestPeople.PASSWORD);
    assertThat(api.get("/api/v1/probe", token).statusCode()).isEqualTo(404);

    deactivate(people.person("viewer"));
    memberships.forget(people.person("viewer"));

    assertThat(api.get("/api/v1/probe", token).statusCode()).isEqualTo(401);
  }

  @Test
  void afterTooManyFailuresTheAddressWaits() {
    String email = "guessed@" + people.slug() + ".example";
    for (int i = 0; i < 10; i++) {
      assertThat(api.signIn(email, "guess " + i).statusCode()).isEqualTo(401);
    }
    HttpResponse<String> answer = api.signIn(email, "guess");
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
  }

  private void deactivate(UserId user) {
    JdbcClient.create(TestDatabase.shared().owner())
        .sql("update app.user_account set status = 'deactivated' where id = :user")
        .param("user", user.value())
        .update();
  }

  private long nanos(String email) {
    long start = System.nanoTime();
    api.signIn(email, "not the password");
    return System.nanoTime() - start;
  }

  private static long median(List<Long> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }

  private static Map<String, String> asking(String email, String tenant) {
    return Map.of("email", email, "password", TestPeople.PASSWORD, "tenant", tenant);
  }

  private String real(String name, String role) {
    String email = "real-" + name + "@" + people.slug() + ".example";
    UserId id =
        provisioning.user(new Provisioning.NewUser(email, name, TestPeople.PASSWORD, false));
    provisioning.member(people.tenant(), id, role);
    return email;
  }

  private long notices(String email) {
    return JdbcClient.create(TestDatabase.shared().superuser())
        .sql(
            """
            select count(*) from app.notice n join app.user_account u on u.id = n.user_id
            where u.email = :email and n.kind = 'new_device'\
            """)
        .param("email", email)
        .query(Long.class)
        .single();
  }

  private static void sql(String statement) {
    JdbcClient.create(TestDatabase.shared().owner()).sql(statement).update();
  }
}
