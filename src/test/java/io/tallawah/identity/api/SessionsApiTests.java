package io.tallawah.identity.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.identity.Provisioning;
import io.tallawah.identity.TestPeople;
import io.tallawah.shared.UserId;
import io.tallawah.testing.TestDatabase;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** One's own sessions over REST. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SessionsApiTests {

  private static final String PATH = "/api/v1/sessions";

  @Autowired Provisioning provisioning;
  @LocalServerPort int port;

  private final JdbcClient superuser = JdbcClient.create(TestDatabase.shared().superuser());
  private ApiCaller api;
  private TestPeople people;
  private String token;

  @BeforeEach
  void aViewersToken() {
    api = new ApiCaller(port);
    people = new TestPeople(provisioning);
    token = token("viewer");
  }

  @Test
  void oneSeesWhereOneIsSignedInAndWhichOneAsks() {
    String other = token("viewer");
    JsonNode seen = ApiCaller.json(api.get(PATH, token));
    assertThat(seen.size()).isEqualTo(2);
    assertThat(seen.findValuesAsString("kind")).containsOnly("api");
    assertThat(current(token)).isNotEqualTo(current(other));
    assertThat(seen.valueStream().map(one -> one.get("id").asString()))
        .containsExactlyInAnyOrder(current(token), current(other));
  }

  @Test
  void anEndedSessionsTokenIsNoGoodAndTheLogTells() {
    String other = token("viewer");
    String ended = current(other);
    assertThat(delete(ended, token).statusCode()).isEqualTo(204);
    assertThat(api.get(PATH, other).statusCode()).isEqualTo(401);
    assertThat(delete(ended, token).statusCode()).isEqualTo(404);
    assertThat(told(ended)).isEqualTo(1);
    assertThat(delete(current(token), token).statusCode()).isEqualTo(204);
    assertThat(api.get(PATH, token).statusCode()).isEqualTo(401);
  }

  @Test
  void nobodyEndsASessionOfAnother() {
    for (String role : List.of("owner", "admin", "analyst")) {
      String theirs = current(token(role));
      assertThat(delete(theirs, token).statusCode()).as(role).isEqualTo(404);
      assertThat(told(theirs)).as(role).isZero();
      assertThat(delete(current(token), token(role)).statusCode()).as(role).isEqualTo(404);
    }
    String foreign = api.token(new TestPeople(provisioning).email("owner"), TestPeople.PASSWORD);
    assertThat(delete(current(foreign), token("owner")).statusCode()).isEqualTo(404);
    assertThat(delete(current(foreign), foreign).statusCode()).isEqualTo(204);
  }

  @Test
  void anOperatorSeesAndEndsTheirOwn() {
    UserId operator = people.user("operator");
    provisioning.operator(operator);
    String email = "operator@" + people.slug() + ".example";
    String one = api.token(email, TestPeople.PASSWORD);
    String other = api.token(email, TestPeople.PASSWORD);
    assertThat(delete(current(other), one).statusCode()).isEqualTo(204);
    assertThat(api.get(PATH, other).statusCode()).isEqualTo(401);
    assertThat(ApiCaller.json(api.get(PATH, one)).size()).isOne();
    assertThat(delete(current(token), one).statusCode()).isEqualTo(404);
  }

  @Test
  void anApiKeyLearnsNothingOfThem() {
    String key =
        ApiCaller.json(
                api.post(
                    "/api/v1/api-keys",
                    Map.of(
                        "name", "k",
                        "scopes", List.of("data:view"),
                        "expires_at", MatrixThings.soon()),
                    token))
            .get("secret")
            .asString();
    HttpResponse<String> refused = api.get(PATH, key);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("is no sign-in");
    assertThat(delete(current(token), key).statusCode()).isEqualTo(403);
    assertThat(delete(UUID.randomUUID().toString(), key).statusCode()).isEqualTo(403);
    assertThat(api.get(PATH, token).statusCode()).isEqualTo(200);
  }

  private String token(String role) {
    return api.token(people.email(role), TestPeople.PASSWORD);
  }

  /** The id of the session that asks. */
  private String current(String asking) {
    return ApiCaller.json(api.get(PATH, asking))
        .valueStream()
        .filter(one -> one.get("current").asBoolean())
        .findFirst()
        .orElseThrow()
        .get("id")
        .asString();
  }

  private HttpResponse<String> delete(String id, String as) {
    return api.send(api.request(PATH + "/" + id).header("Authorization", "Bearer " + as).DELETE());
  }

  private long told(String session) {
    return superuser
        .sql(
            "select count(*) from app.audit_log where tenant_id = ? and action = 'session.ended' and subject = ?")
        .params(people.tenant().value(), session)
        .query(Long.class)
        .single();
  }
}
