package io.tallawah.identity.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.identity.Memberships;
import io.tallawah.identity.Provisioning;
import io.tallawah.identity.TestPeople;
import io.tallawah.testing.TestDatabase;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Refresh tokens, the end of sessions, and going over to another tenant. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RefreshTests {

  /** An address that no controller has: 404 for who is let in, 401 for who is not. */
  private static final String PROBE = "/api/v1/probe";

  @Autowired Provisioning provisioning;
  @Autowired Memberships memberships;
  @LocalServerPort int port;

  private ApiCaller api;
  private TestPeople people;
  private JsonNode first;

  @BeforeEach
  void someoneSignedIn() {
    api = new ApiCaller(port);
    people = new TestPeople(provisioning);
    first = ApiCaller.json(api.signIn(people.email("viewer"), TestPeople.PASSWORD));
  }

  @Test
  void aRefreshTokenGivesAnotherPair() {
    HttpResponse<String> answer = refresh(first);

    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode second = ApiCaller.json(answer);
    assertThat(second.get("refresh_token").asString())
        .isNotEqualTo(first.get("refresh_token").asString());
    assertThat(second.get("tenant").asString()).isEqualTo(people.slug());
    assertThat(api.get(PROBE, access(second)).statusCode()).isEqualTo(404);
    assertThat(refresh(second).statusCode()).isEqualTo(200);
  }

  @Test
  void ofTwentyAtOnceOneWins() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
      Callable<Integer> attempt = () -> refresh(first).statusCode();
      List<Future<Integer>> answers =
          threads.invokeAll(Stream.generate(() -> attempt).limit(20).toList());
      List<Integer> codes = answers.stream().map(RefreshTests::get).sorted().toList();
      assertThat(codes).startsWith(200).hasSize(20);
      assertThat(codes.subList(1, 20)).containsOnly(401);
    }
  }

  @Test
  void aLostAnswerIsRefusedWithoutEndingTheSession() {
    JsonNode second = ApiCaller.json(refresh(first));

    assertThat(refresh(first).statusCode()).isEqualTo(401);

    assertThat(refresh(second).statusCode()).isEqualTo(200);
  }

  @Test
  void aTokenThatComesAgainLaterEndsItsWholeFamily() {
    JsonNode second = ApiCaller.json(refresh(first));
    sql(
        "update app.refresh_token set consumed_at = consumed_at - interval '11 seconds' where consumed_at is not null");

    assertThat(refresh(first).statusCode()).isEqualTo(401);

    assertThat(refresh(second).statusCode()).isEqualTo(401);
    assertThat(api.get(PROBE, access(second)).statusCode()).isEqualTo(401);
  }

  @Test
  void aTokenThatWasNotUsedForLongIsOver() {
    sql("update app.refresh_token set expires_at = now() - interval '1 second'");
    assertThat(refresh(first).statusCode()).isEqualTo(401);
  }

  @Test
  void aSessionEndsAfterItsLongestTimeHoweverOftenItIsRefreshed() {
    sql("update app.session set ends_at = now() - interval '1 second' where kind = 'api'");
    assertThat(refresh(first).statusCode()).isEqualTo(401);
  }

  @Test
  void aDeactivatedPersonCannotGoOn() {
    sql(
        "update app.user_account set status = 'deactivated' where id = '%s'"
            .formatted(people.person("viewer")));
    memberships.forget(people.person("viewer"));

    assertThat(refresh(first).statusCode()).isEqualTo(401);
    assertThat(api.get(PROBE, access(first)).statusCode()).isEqualTo(401);
  }

  @Test
  void whoIsNoMemberAnyMoreCannotGoOn() {
    sql("delete from app.user_role where user_id = '%s'".formatted(people.person("viewer")));
    memberships.forget(people.person("viewer"));

    assertThat(refresh(first).statusCode()).isEqualTo(401);
  }

  @Test
  void signingOutEndsBothTokens() {
    assertThat(logout(access(first)).statusCode()).isEqualTo(204);

    assertThat(api.get(PROBE, access(first)).statusCode()).isEqualTo(401);
    assertThat(refresh(first).statusCode()).isEqualTo(401);
  }

  @Test
  void oneGoesOverToAnotherOfOnesTenantsInTheSameSession() {
    TestPeople others = new TestPeople(provisioning);
    provisioning.member(others.tenant(), people.person("viewer"), "admin");
    memberships.forget(people.person("viewer"));

    JsonNode there = ApiCaller.json(change(access(first), others.slug()));

    assertThat(there.get("tenant").asString()).isEqualTo(others.slug());
    assertThat(there.get("roles").get(0).asString()).isEqualTo("admin");
    assertThat(ApiCaller.json(refresh(there)).get("tenant").asString()).isEqualTo(others.slug());
    logout(access(there));
    assertThat(refresh(first).statusCode()).isEqualTo(401);
  }

  @Test
  void anotherTenantIsNotFound() {
    TestPeople others = new TestPeople(provisioning);
    assertThat(change(access(first), others.slug()).statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsNoRefreshTokenIsRefused() {
    for (String token : List.of("x", "\u0000", access(first).substring(0, 100))) {
      assertThat(api.post("/api/v1/auth/refresh", Map.of("refresh_token", token)).statusCode())
          .isEqualTo(401);
    }
  }

  private HttpResponse<String> refresh(JsonNode pair) {
    return api.post(
        "/api/v1/auth/refresh", Map.of("refresh_token", pair.get("refresh_token").asString()));
  }

  private HttpResponse<String> logout(String token) {
    return api.post("/api/v1/auth/logout", Map.of(), token);
  }

  private HttpResponse<String> change(String token, String tenant) {
    return api.post("/api/v1/auth/tenant", Map.of("tenant", tenant), token);
  }

  private static String access(JsonNode pair) {
    return pair.get("access_token").asString();
  }

  private static int get(Future<Integer> answer) {
    try {
      return answer.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void sql(String statement) {
    JdbcClient.create(TestDatabase.shared().owner()).sql(statement).update();
  }
}
