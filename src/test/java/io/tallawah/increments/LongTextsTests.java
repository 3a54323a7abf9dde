package io.tallawah.increments;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.shared.TenantId;
import io.tallawah.testing.LandingFixture;
import io.tallawah.testing.LandingFixture.Place;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.DigestUtils;

/** Ids and words that are longer than an index can hold: told apart as they are, and counted. */
@IncrementTest
class LongTextsTests {

  private static final String LONG = hex(new Random(1), 4_000);
  private static final String KEPT =
      LONG.substring(0, 40)
          + "…"
          + DigestUtils.md5DigestAsHex(LONG.getBytes(StandardCharsets.UTF_8))
          + "…";

  @Autowired private ThreeIncrements increments;

  private final JdbcClient superuser = JdbcClient.create(IncrementDatabase.get().superuser());
  private TenantId tenant;
  private List<String> differences;

  /** What lands for it: one ad's day, which the second increment restates. */
  static final class Landed implements ThreeIncrements.Part {

    private final Place place;

    Landed(LandingFixture fixture) {
      place = fixture.connect(fixture.tenant("long-texts"), "main", "meta");
    }

    @Override
    public TenantId tenant() {
      return place.tenant();
    }

    @Override
    public void land(int increment) {
      if (increment == 1) {
        place.land(
            day("10", "\"many\"", MetaLines.FIRST),
            LandingFixture.record(
                "ads_insights_region",
                """
                {"date_start": "2026-11-10", "account_id": "91", "campaign_id": "L", "ad_id": "L", "spend": 1, "country": "JM", "region": "L"}\
                """
                    .replace("\"L\"", '"' + LONG + '"'),
                MetaLines.FIRST),
            LandingFixture.record(
                "ads",
                """
                {"id": "short", "account_id": "91", "campaign_id": "L", "adset_id": "L", "creative": {"id": "L"}}\
                """
                    .replace("\"L\"", '"' + LONG + '"'),
                MetaLines.FIRST));
      } else if (increment == 2) {
        place.land(day("12", "3", MetaLines.FIRST + MetaLines.HOUR));
      }
    }

    private static String day(String spend, String purchases, long emittedAt) {
      String more =
          ", \"actions\": [{\"action_type\": \"%s\", \"value\": %s}, {\"action_type\": \"%s\", \"value\": 2}]"
              .formatted(LONG, purchases, LONG);
      return MetaLines.insight("2026-11-10", LONG, LONG, spend, emittedAt, more);
    }
  }

  @BeforeAll
  void build() throws Exception {
    ThreeIncrements.Built built = increments.built();
    tenant = built.longTexts().tenant();
    differences = built.differences();
  }

  @Test
  void theirDaysAreCountedOnceUnderTheirBeginningAndADigest() {
    assertThat(
            texts(
                """
                select concat_ws(' ', campaign_id, ad_id, trim_scale(spend)) from marts.fact_performance
                where tenant_id = ?\
                """))
        .containsExactly(KEPT + " " + KEPT + " 12");
  }

  @Test
  void soAreActionsPlacesAndCreatives() {
    assertThat(
            texts(
                """
                select concat_ws(' ', action, conversions) from marts.fact_conversion where tenant_id = ?\
                """))
        .containsExactly(KEPT + " 5");
    assertThat(texts("select place from marts.unmapped_geo where tenant_id = ?"))
        .containsExactly(KEPT);
    assertThat(
            texts(
                """
                select creative_key from marts.dim_ad_creative where tenant_id = ? and ad_id = 'short'\
                """))
        .containsExactly("creative:" + KEPT);
  }

  @Test
  void aFullRefreshBuildsTheSame() {
    assertThat(differences).isEmpty();
  }

  private List<String> texts(String sql) {
    return superuser.sql(sql).param(tenant.value()).query(String.class).list();
  }

  private static String hex(Random random, int length) {
    byte[] bytes = new byte[length / 2];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
