package io.tallawah.insights;

import io.tallawah.tenancy.CurrentTenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the bound tenant's notes; within whatever transaction calls. */
@Component
class DayNoteRows {

  private static final String READ =
      """
      select id, day, platform, account_id, campaign_id, text
      from app.day_note where tenant_id = app.current_tenant()\
      """;

  private final JdbcClient jdbc;
  private final CurrentTenant currentTenant;

  DayNoteRows(JdbcClient jdbc, CurrentTenant currentTenant) {
    this.jdbc = jdbc;
    this.currentTenant = currentTenant;
  }

  /** Until the transaction ends nobody else writes notes of the tenant. */
  void lock() {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))::text")
        .param("notes " + currentTenant.require())
        .query(String.class)
        .optional();
  }

  long count() {
    return jdbc.sql("select count(*) from app.day_note where tenant_id = app.current_tenant()")
        .query(Long.class)
        .single();
  }

  /** All, the latest day first. */
  List<DayNote> all() {
    return jdbc.sql(READ + " order by day desc, text collate \"und-x-icu\", id")
        .query((row, number) -> note(row))
        .list();
  }

  Optional<DayNote> find(UUID id) {
    return jdbc.sql(READ + " and id = :id")
        .param("id", id)
        .query((row, number) -> note(row))
        .optional();
  }

  void insert(DayNote note) {
    write(
        """
        insert into app.day_note (tenant_id, id, day, platform, account_id, campaign_id, text)
        values (app.current_tenant(), :id, :day, :platform, :account, :campaign, :text)\
        """,
        note);
  }

  void update(DayNote note) {
    write(
        """
        update app.day_note set day = :day, platform = :platform, account_id = :account,
          campaign_id = :campaign, text = :text
        where tenant_id = app.current_tenant() and id = :id\
        """,
        note);
  }

  void delete(UUID id) {
    jdbc.sql("delete from app.day_note where tenant_id = app.current_tenant() and id = :id")
        .param("id", id)
        .update();
  }

  private void write(String sql, DayNote note) {
    CampaignRef campaign = note.campaign();
    jdbc.sql(sql)
        .param("id", note.id())
        .param("day", note.day())
        .param("platform", campaign == null ? null : campaign.platform())
        .param("account", campaign == null ? null : campaign.accountId())
        .param("campaign", campaign == null ? null : campaign.campaignId())
        .param("text", note.text())
        .update();
  }

  private static DayNote note(ResultSet row) throws SQLException {
    @Nullable String platform = row.getString("platform");
    return new DayNote(
        row.getObject("id", UUID.class),
        row.getObject("day", LocalDate.class),
        platform == null
            ? null
            : new CampaignRef(platform, row.getString("account_id"), row.getString("campaign_id")),
        row.getString("text"));
  }
}
