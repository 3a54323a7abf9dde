package io.tallawah.insights.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.insights.InsightsTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@InsightsTest
class ApiDescriptionTests {

  @LocalServerPort int port;

  @Test
  void readsOfOtherTablesDescribeTheSameFilters() throws Exception {
    for (String path : List.of("creatives", "regions", "timeseries")) {
      assertThat(description().at("/paths/~1api~1v1~1" + path + "/get/parameters").valueStream())
          .as(path)
          .extracting(parameter -> parameter.path("name").asString())
          .contains("from", "to", "platform", "account", "campaign", "status", "objective", "label")
          .contains("q", "currency", "metric")
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void everyParameterOfTheCampaignsHasASchema() throws Exception {
    JsonNode parameters = description().at("/paths/~1api~1v1~1campaigns/get/parameters");
    assertThat(parameters).hasSize(21);
    for (JsonNode parameter : parameters) {
      assertThat(parameter.at("/schema/type").asString()).as(parameter.toString()).isNotEmpty();
      if (parameter.at("/name").asString().equals("status")) {
        assertThat(parameter.at("/schema/items/enum")).hasSize(5);
        assertThat(parameter.at("/explode").asBoolean()).isFalse();
      }
      if (parameter.at("/name").asString().equals("page")) {
        assertThat(parameter.at("/description").asString()).isEqualTo("The first page is 0");
      }
    }
  }

  @Test
  void platformsOfABodyAreThoseThatThereAre() throws Exception {
    JsonNode schemas = description().at("/components/schemas");
    for (String field :
        List.of("RuleRequest/properties/platforms/items", "Campaign/properties/platform")) {
      assertThat(schemas.at("/" + field + "/enum").valueStream().map(JsonNode::asString))
          .as(field)
          .containsExactly("meta", "google", "linkedin", "tiktok");
    }
    assertThat(schemas.at("/Campaign/properties/platform/description").asString("")).isNotEmpty();
  }

  @Test
  void everyFieldOfAnAnswerIsDescribed() throws Exception {
    JsonNode schemas = description().at("/components/schemas");
    for (String name :
        List.of(
            "CampaignsAnswer",
            "PageAnswer",
            "CampaignAnswer",
            "CreativesAnswer",
            "CreativeAnswer",
            "CreativeTotalsAnswer",
            "TimeSeriesAnswer",
            "PointAnswer",
            "TotalsAnswer",
            "GroupAnswer",
            "PeriodAnswer",
            "LabelAnswer",
            "RuleAnswer",
            "BorneLabel",
            "ComparedDaysAnswer",
            "ChangesAnswer",
            "FiguresAnswer",
            "FreshnessAnswer",
            "RunAnswer",
            "Result",
            "PairAnswer",
            "EnteredAnswer",
            "KnownAnswer",
            "AccountOwnerAnswer",
            "DaysAnswer",
            "OwnerRequest",
            "RegionAliasAnswer",
            "RegionAliasRequest",
            "BadLineAnswer",
            "SettingsAnswer",
            "RegionSetAnswer",
            "OwnSessionAnswer",
            "TenantExportAnswer",
            "ClaimAnswer")) {
      JsonNode fields = schemas.at("/" + name + "/properties");
      assertThat(fields.size()).as(name).isPositive();
      fields
          .properties()
          .forEach(field ->
              assertThat(field.getValue().at("/description").asString(""))
                  .as(name + "." + field.getKey())
                  .isNotEmpty());
    }
    assertThat(schemas.at("/TotalsAnswer/properties/roas/description").asString())
        .contains("Conversion value / Spend");
  }

  private JsonNode description() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v3/api-docs")).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return JsonMapper.shared()
          .readTree(client.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }
  }
}
