package io.tallawah.identity.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.identity.Provisioning;
import io.tallawah.identity.TestPeople;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Credentials over REST: secrets go in and come out of no answer. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class CredentialsApiTests {

  private static final String PATH = "/api/v1/credentials";
  private static final String CANARY = "canary-91be";

  @Autowired Provisioning provisioning;
  @LocalServerPort int port;

  private ApiCaller api;
  private String admin = "";

  @BeforeEach
  void anAdmin() {
    api = new ApiCaller(port);
    admin = token(new TestPeople(provisioning), "admin");
  }

  @Test
  void storedRotatedAndRevokedItIsListedWithoutItsSecret() {
    HttpResponse<String> stored = api.post(PATH, body(Map.of()), admin);
    assertThat(stored.statusCode()).isEqualTo(201);
    JsonNode one = ApiCaller.json(stored);
    String path = PATH + "/" + one.get("id").asString();
    HttpResponse<String> rotated =
        api.post(path + "/rotate", Map.of("secret", CANARY + "2"), admin);
    assertThat(rotated.statusCode()).isEqualTo(200);
    assertThat(ApiCaller.json(rotated).get("fingerprint")).isNotEqualTo(one.get("fingerprint"));
    assertThat(api.post(PATH, body(Map.of()), admin).statusCode()).isEqualTo(409);
    assertThat(delete(path, admin).statusCode()).isEqualTo(204);
    assertThat(delete(path, admin).statusCode()).isEqualTo(404);

    HttpResponse<String> listed = api.get(PATH, admin);
    assertThat(ApiCaller.json(listed).get(0).get("status").asString()).isEqualTo("revoked");
    for (HttpResponse<String> answer : List.of(stored, rotated, listed)) {
      assertThat(answer.body()).doesNotContain("canary").doesNotContain("secret");
    }
  }

  @Test
  void anotherTenantsIdIsNotFound() {
    String id = ApiCaller.json(api.post(PATH, body(Map.of()), admin)).get("id").asString();
    String other = token(new TestPeople(provisioning), "owner");
    assertThat(api.post(PATH + "/" + id + "/rotate", Map.of("secret", "x"), other).statusCode())
        .isEqualTo(404);
    assertThat(delete(PATH + "/" + id, other).statusCode()).isEqualTo(404);
    assertThat(ApiCaller.json(api.get(PATH, other)).size()).isZero();
    assertThat(api.get(PATH, admin).body()).contains(id).contains("active");
  }

  @Test
  void analystsAndVisitorsMayNot() {
    String analyst = token(new TestPeople(provisioning), "analyst");
    assertThat(api.get(PATH, analyst).statusCode()).isEqualTo(403);
    assertThat(api.post(PATH, body(Map.of()), analyst).statusCode()).isEqualTo(403);
    assertThat(api.get(PATH).statusCode()).isEqualTo(401);
  }

  @Test
  void whatCanNotBeUsedIsNamedAndNotRepeated() {
    for (Map<String, Object> bad :
        List.<Map<String, Object>>of(
            Map.of("secret", " "),
            Map.of("secret", "canary\0"),
            Map.of("label", "a\nb"),
            Map.of("kind", "canary"),
            Map.of("scopes", List.of("two words")),
            Map.of("expires_at", "canary"),
            Map.of("expires_at", 0),
            Map.of("expires_at", 1_900_000_000.5),
            Map.of("expires_at", "0"),
            Map.of("expires_at", " "),
            Map.of("canary", "unknown"))) {
      HttpResponse<String> answer = api.post(PATH, body(bad), admin);
      assertThat(answer.statusCode()).as("%s", bad.keySet()).isEqualTo(400);
      assertThat(answer.body()).doesNotContain(CANARY);
    }
  }

  private static Map<String, Object> body(Map<String, Object> changes) {
    Map<String, Object> body =
        new HashMap<>(
            Map.of(
                "platform", "meta",
                "label", "main",
                "kind", "refresh_token",
                "scopes", List.of("ads_read"),
                "expires_at", "2030-01-01T00:00:00Z",
                "secret", CANARY));
    body.putAll(changes);
    return body;
  }

  private HttpResponse<String> delete(String path, String token) {
    return api.send(api.request(path).header("Authorization", "Bearer " + token).DELETE());
  }

  private String token(TestPeople people, String role) {
    return api.token(people.email(role), TestPeople.PASSWORD);
  }
}
