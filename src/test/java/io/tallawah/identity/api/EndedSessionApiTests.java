package io.tallawah.identity.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.identity.Provisioning;
import io.tallawah.identity.TestPeople;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What an admin's end of a session does to its tokens, here and in the person's other tenant. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class EndedSessionApiTests {

  private static final String READ = "/api/v1/rates";

  @Autowired Provisioning provisioning;
  @LocalServerPort int port;

  private ApiCaller api;
  private TestPeople home;
  private TestPeople away;
  private JsonNode here;
  private JsonNode there;

  @BeforeEach
  void aMemberOfTwoTenantsWithTokensOfBoth() {
    api = new ApiCaller(port);
    home = new TestPeople(provisioning);
    away = new TestPeople(provisioning);
    provisioning.member(away.tenant(), home.person("analyst"), "viewer");
    here =
        ApiCaller.json(
            api.post(
                "/api/v1/auth/token",
                Map.of(
                    "email", home.email("analyst"),
                    "password", TestPeople.PASSWORD,
                    "tenant", home.slug())));
    there = ApiCaller.json(change(away, access(here)));
  }

  @Test
  void tokensOfTheAdminsTenantAreRefusedAndThoseOfTheOtherGoOn() {
    assertThat(api.get(READ, access(here)).statusCode()).isEqualTo(200);
    String admin = api.token(home.email("admin"), TestPeople.PASSWORD);
    String sessions = "/api/v1/users/" + home.person("analyst") + "/sessions";
    JsonNode seen = ApiCaller.json(api.get(sessions, admin));
    assertThat(seen.size()).isEqualTo(1);
    assertThat(seen.get(0).get("kind").asString()).isEqualTo("api");

    String one = sessions + "/" + seen.get(0).get("id").asString();
    assertThat(delete(one, admin).statusCode()).isEqualTo(204);
    assertThat(delete(one, admin).statusCode()).isEqualTo(404);

    assertThat(api.get(READ, access(here)).statusCode()).isEqualTo(401);
    assertThat(refresh(here).statusCode()).isEqualTo(401);
    assertThat(api.get(READ, access(there)).statusCode()).isEqualTo(200);
    HttpResponse<String> next = refresh(there);
    assertThat(next.statusCode()).isEqualTo(200);
    assertThat(change(home, access(ApiCaller.json(next))).statusCode()).isEqualTo(403);
    assertThat(api.signIn(home.email("analyst"), TestPeople.PASSWORD).statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> change(TestPeople tenant, String token) {
    return api.post("/api/v1/auth/tenant", Map.of("tenant", tenant.slug()), token);
  }

  private HttpResponse<String> refresh(JsonNode pair) {
    return api.post(
        "/api/v1/auth/refresh", Map.of("refresh_token", pair.get("refresh_token").asString()));
  }

  private HttpResponse<String> delete(String path, String token) {
    return api.send(api.request(path).header("Authorization", "Bearer " + token).DELETE());
  }

  private static String access(JsonNode pair) {
    return pair.get("access_token").asString();
  }
}
