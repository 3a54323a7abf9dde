package io.tallawah.insights;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.shared.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happened on the days of rows. */
class DayMarksTests extends OnCampaigns {

  private static final LocalDate HEROES = LocalDate.of(2026, 10, 19);

  @Autowired DayMarks marks;
  @Autowired DayNotes notes;

  private final JdbcClient sql = JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.superuser());
  private CampaignRow row;
  private CampaignRow other;

  @BeforeEach
  void aTenantOfItsOwn() {
    tenant = new InsightsFixture(provisioning, currentTenant, Marts.days(12, 5));
    tenant.signIn("analyst");
    row = row("9001");
    other = row("9002");
  }

  @Test
  void changesStandOnTheirDayByTheTenantsClocks() {
    version("9001", "2026-10-08 03:00Z", "paused"); // the evening of the 7th in Jamaica
    DayMarks.Marks told = marks(List.of(row.key(), other.key()), InsightsFixture.MONTH);
    assertThat(told.changes())
        .singleElement()
        .satisfies(change -> {
          assertThat(change.row()).isEqualTo(row.key());
          assertThat(change.day()).isEqualTo(LocalDate.of(2026, 10, 7));
          assertThat(change.change().what()).isEqualTo("status");
          assertThat(change.change().after()).isEqualTo("removed");
        });
    assertThat(marks(List.of(other.key()), InsightsFixture.MONTH).changes()).isEmpty();
    DateRange later = new DateRange(LocalDate.of(2026, 10, 8), LocalDate.of(2026, 10, 30));
    assertThat(marks(List.of(row.key()), later).changes()).isEmpty();
  }

  @Test
  void changesOfSeveralRowsAreThoseOfEach() {
    version("9001", "2026-10-08 12:00Z", "paused");
    version("9002", "2026-10-09 12:00Z", "active");
    List<CampaignRow> rows = page(ALL).rows();
    List<DayMarks.RowChange> together =
        marks(rows.stream().map(CampaignRow::key).toList(), InsightsFixture.MONTH).changes();
    assertThat(together)
        .extracting(change -> change.row().campaignId() + " " + change.change().before())
        .containsExactly("9001 paused", "9002 active");
    assertThat(together)
        .containsExactlyElementsOf(
            rows.stream()
                .flatMap(one -> marks(List.of(one.key()), InsightsFixture.MONTH).changes().stream())
                .sorted(java.util.Comparator.comparing(change -> change.change().at()))
                .toList());
  }

  @Test
  void holidaysAreThoseOfTheCountryOfTheTenantsRegions() {
    assertThat(marks(List.of(), InsightsFixture.MONTH).holidays())
        .containsExactly(new DayMarks.Holiday(HEROES, "National Heroes Day"));
    assertThat(marks(List.of(), new DateRange(HEROES.plusDays(1), Marts.LAST)).holidays())
        .isEmpty();
    useRegionsOf("TT");
    assertThat(marks(List.of(), InsightsFixture.MONTH).holidays()).isEmpty();
    useRegionsOf("JM");
    assertThat(marks(List.of(), InsightsFixture.MONTH).holidays()).hasSize(1);
  }

  @Test
  void notesAreThoseOfTheRowsCampaignsAndOfNoneAlone() {
    DayNote all = write(Marts.FIRST.plusDays(4), null, "radio spot");
    DayNote own = write(Marts.FIRST, CampaignRef.of(row.key()), "new landing page");
    write(Marts.FIRST, CampaignRef.of(other.key()), "another's");
    write(Marts.FIRST.minusDays(1), null, "before");
    assertThat(marks(List.of(row.key()), InsightsFixture.MONTH).notes()).containsExactly(own, all);
    assertThat(marks(List.of(), InsightsFixture.MONTH).notes()).containsExactly(all);
  }

  private DayMarks.Marks marks(List<CampaignKey> rows, DateRange range) {
    return tenant.call(() -> marks.of(rows, range));
  }

  private DayNote write(
      LocalDate day, @org.jspecify.annotations.Nullable CampaignRef campaign, String text) {
    return tenant.call(() -> notes.create(new NewDayNote(day, campaign, text)));
  }

  private CampaignRow row(String campaign) {
    return page(ALL).rows().stream()
        .filter(one -> one.key().campaignId().equals(campaign))
        .findFirst()
        .orElseThrow();
  }

  /** From a moment on the campaign is removed; until then it was as told. */
  private void version(String campaign, String from, String before) {
    UUID id = tenant.people().tenant().value();
    sql.sql(
            """
            update marts.dim_campaign set valid_to = ?::timestamptz, is_current = false, status = ?
            where tenant_id = ? and campaign_id = ? and is_current\
            """)
        .params(from, before, id, campaign)
        .update();
    sql.sql(
            """
            insert into marts.dim_campaign (tenant_id, platform, campaign_id, valid_from, valid_to,
              is_current, account_id, name, status, objective)
            select tenant_id, platform, campaign_id, ?::timestamptz, 'infinity', true, account_id,
              name, 'removed', objective
            from marts.dim_campaign where tenant_id = ? and campaign_id = ?
              and valid_to = ?::timestamptz\
            """)
        .params(from, id, campaign, from)
        .update();
  }

  private void useRegionsOf(String country) {
    UUID id = tenant.people().tenant().value();
    UUID set = UUID.randomUUID();
    sql.sql("insert into app.region_set (tenant_id, id, name) values (?, ?, ?)")
        .params(id, set, country)
        .update();
    sql.sql(
            """
            insert into app.region (tenant_id, region_id, set_id, name, country_code)
            values (?, ?, ?, 'West', ?)\
            """)
        .params(id, "west-" + country, set, country)
        .update();
    sql.sql("update app.tenant set own_region_set = ? where id = ?").params(set, id).update();
  }
}
