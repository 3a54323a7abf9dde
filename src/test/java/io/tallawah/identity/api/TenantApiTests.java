package io.tallawah.identity.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.identity.Provisioning;
import io.tallawah.identity.RegionSets;
import io.tallawah.identity.TestPeople;
import io.tallawah.operator.internal.ExportFiles;
import io.tallawah.operator.internal.ExportLoop;
import io.tallawah.testing.TestDatabase;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The token's own tenant over REST: its settings, and all its data as an archive. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TenantApiTests {

  private static final String PATH = "/api/v1/tenant";
  private static final String EXPORTS = PATH + "/exports";

  @Autowired Provisioning provisioning;
  @Autowired ExportFiles archives;
  @Autowired ExportLoop loop;
  @LocalServerPort int port;

  private final JdbcClient superuser = JdbcClient.create(TestDatabase.shared().superuser());
  private ApiCaller api;
  private TestPeople people;
  private String owner;

  @BeforeEach
  void anOwnersToken() {
    api = new ApiCaller(port);
    people = new TestPeople(provisioning);
    owner = api.token(people.email("owner"), TestPeople.PASSWORD);
  }

  @Test
  void settingsAreReadAndChangedAndTheLogTellsWhat() {
    JsonNode now = ApiCaller.json(api.get(PATH, owner));
    assertThat(now.get("name").asString()).isEqualTo("Tenant " + people.slug());
    assertThat(now.get("week_start").asInt()).isEqualTo(1);
    assertThat(now.get("region_sets").findValuesAsString("id")).contains(RegionSets.USUAL);

    Map<String, Object> wanted = wanted();
    wanted.put("name", "  Renamed ");
    wanted.put("time_zone", "Europe/Lisbon");
    wanted.put("reporting_currency", "EUR");
    wanted.put("week_start", 7);
    JsonNode changed = ApiCaller.json(put(wanted, owner));
    assertThat(changed).isEqualTo(ApiCaller.json(api.get(PATH, owner)));
    assertThat(changed.get("name").asString()).isEqualTo("Renamed");
    assertThat(changed.get("time_zone").asString()).isEqualTo("Europe/Lisbon");
    assertThat(changed.get("reporting_currency").asString()).isEqualTo("EUR");
    assertThat(changed.get("week_start").asInt()).isEqualTo(7);
    assertThat(logged("tenant.changed"))
        .singleElement()
        .asString()
        .contains("\"week_start\": \"SUNDAY\"", "\"name\": \"Renamed\"")
        .doesNotContain("region_set");
  }

  @Test
  void badFieldsAreNamedAndNothingChanges() {
    JsonNode before = ApiCaller.json(api.get(PATH, owner));
    for (Map.Entry<String, Object> bad :
        List.<Map.Entry<String, Object>>of(
            Map.entry("name", " "),
            Map.entry("name", "two\nlines\nmore"),
            Map.entry("time_zone", "Mars/Olympus"),
            Map.entry("reporting_currency", "XQQ"),
            Map.entry("reporting_currency", "XXX"),
            Map.entry("week_start", 0),
            Map.entry("region_set", "atlantis"))) {
      Map<String, Object> body = wanted();
      body.put(bad.getKey(), bad.getValue());
      HttpResponse<String> answer = put(body, owner);
      assertThat(answer.statusCode()).as(bad.toString()).isEqualTo(400);
      assertThat(answer.body()).contains("\"" + bad.getKey() + "\"");
    }
    for (String field : wanted().keySet()) {
      Map<String, Object> body = wanted();
      body.remove(field);
      HttpResponse<String> answer = put(body, owner);
      assertThat(answer.statusCode()).as("without " + field).isEqualTo(400);
      assertThat(answer.body()).contains("\"" + field + "\"");
    }
    assertThat(ApiCaller.json(api.get(PATH, owner))).isEqualTo(before);
  }

  @Test
  void anArchiveOfAllDataIsAskedForMadeAndFetched() {
    HttpResponse<String> asked = api.post(EXPORTS, Map.of(), owner);
    assertThat(asked.statusCode()).isEqualTo(202);
    String one = asked.headers().firstValue("Location").orElseThrow();
    assertThat(one).isEqualTo(EXPORTS + "/" + ApiCaller.json(asked).get("id").asString());
    loop.turn();

    JsonNode ready = ApiCaller.json(api.get(one, owner));
    assertThat(ready.get("state").asString()).isEqualTo("ready");
    assertThat(ready.get("asked_by").asString()).isEqualTo(people.email("owner"));
    HttpResponse<String> file = api.get(one + "/file", owner);
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Type")).contains("application/zip");
    assertThat(file.body()).startsWith("PK").contains("manifest.json");
    assertThat(ApiCaller.json(api.get(EXPORTS, owner)).size()).isOne();
    assertThat(logged("tenant.export_asked")).hasSize(1);
    assertThat(logged("tenant.export_fetched")).hasSize(1);
  }

  @Test
  void whatHasNoFileOrIsAnothersIsNotGiven() {
    StoredThings stored = new StoredThings(provisioning, archives);
    String own = stored.archive(people.tenant());
    String foreign = stored.archive(new TestPeople(provisioning).tenant());
    assertThat(api.get(EXPORTS + "/" + foreign, owner).statusCode()).isEqualTo(404);
    assertThat(api.get(EXPORTS + "/" + foreign + "/file", owner).statusCode()).isEqualTo(404);
    superuser
        .sql("update app.tenant_export set state = 'expired' where tenant_id = ?")
        .param(people.tenant().value())
        .update();
    assertThat(api.get(EXPORTS + "/" + own, owner).statusCode()).isEqualTo(200);
    assertThat(api.get(EXPORTS + "/" + own + "/file", owner).statusCode()).isEqualTo(409);
  }

  private Map<String, Object> wanted() {
    return new HashMap<>(MatrixThings.settings("Tenant " + people.slug(), RegionSets.USUAL));
  }

  private HttpResponse<String> put(Map<String, Object> body, String as) {
    return api.send(
        api.request(PATH)
            .header("Authorization", "Bearer " + as)
            .header("Content-Type", "application/json")
            .PUT(
                HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body))));
  }

  private List<String> logged(String action) {
    return superuser
        .sql(
            "select coalesce(after::text, '') from app.audit_log where tenant_id = ? and action = ?")
        .params(people.tenant().value(), action)
        .query(String.class)
        .list();
  }
}
