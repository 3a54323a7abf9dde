package io.tallawah.identity.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.identity.Provisioning;
import io.tallawah.identity.TestPeople;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SignInApiTests {

  @Autowired Provisioning provisioning;
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
    assertThat(token.get("refresh_token").isNull()).isTrue();
    assertThat(token.get("tenant").asString()).isEqualTo(people.slug());
    assertThat(token.get("roles").get(0).asString()).isEqualTo("analyst");
    assertThat(token.get("tenants").get(0).get("slug").asString()).isEqualTo(people.slug());
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
  }
}
