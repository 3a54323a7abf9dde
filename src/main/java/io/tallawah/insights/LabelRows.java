package io.tallawah.insights;

import io.tallawah.tenancy.CurrentTenant;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the bound tenant's labels; within whatever transaction calls. */
@Component
class LabelRows {

  private final JdbcClient jdbc;
  private final CurrentTenant currentTenant;

  LabelRows(JdbcClient jdbc, CurrentTenant currentTenant) {
    this.jdbc = jdbc;
    this.currentTenant = currentTenant;
  }

  /** 0 while the tenant has never had a label. */
  long version() {
    return jdbc.sql("select version from app.label_version where tenant_id = app.current_tenant()")
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  /** Raises the version; until the transaction ends nobody else changes the tenant's labels. */
  void raise() {
    jdbc.sql(
            """
            insert into app.label_version (tenant_id, version) values (:tenant, 1)
            on conflict (tenant_id) do update set version = app.label_version.version + 1\
            """)
        .param("tenant", currentTenant.require().value())
        .update();
  }

  /** All there is. The version is read first: content may be newer than it says, never older. */
  LabelBook book() {
    long version = version();
    Map<CampaignRef, List<LabelBook.Decision>> decided = new HashMap<>();
    jdbc.sql(
            """
            select platform, account_id, campaign_id, label_id, how = 'on'
            from app.label_member where tenant_id = app.current_tenant()\
            """)
        .query(row -> {
          decided
              .computeIfAbsent(
                  new CampaignRef(row.getString(1), row.getString(2), row.getString(3)),
                  any -> new ArrayList<>(2))
              .add(new LabelBook.Decision(row.getObject(4, UUID.class), row.getBoolean(5)));
        });
    return new LabelBook(version, all(), decided);
  }

  List<Label> all() {
    return jdbc.sql(
            """
            select id, name, colour, name_contains, name_starts_with, platforms, accounts, objectives
            from app.label where tenant_id = app.current_tenant()
            order by name collate "und-x-icu", id\
            """)
        .query((row, number) -> label(row))
        .list();
  }

  boolean isTaken(String name, @Nullable UUID by) {
    return jdbc.sql(
            """
            select exists (select from app.label where tenant_id = app.current_tenant()
              and lower(name collate "und-x-icu") = lower(:name collate "und-x-icu")
              and id is distinct from cast(:id as uuid))\
            """)
        .param("name", name)
        .param("id", by)
        .query(Boolean.class)
        .single();
  }

  void insert(Label label) {
    write(
        """
        insert into app.label (tenant_id, id, name, colour, name_contains, name_starts_with,
          platforms, accounts, objectives)
        values (app.current_tenant(), :id, :name, :colour, :contains, :starts,
          cast(:platforms as text[]), cast(:accounts as text[]), cast(:objectives as text[]))\
        """,
        label);
  }

  void update(Label label) {
    write(
        """
        update app.label set name = :name, colour = :colour, name_contains = :contains,
          name_starts_with = :starts, platforms = cast(:platforms as text[]),
          accounts = cast(:accounts as text[]), objectives = cast(:objectives as text[])
        where tenant_id = app.current_tenant() and id = :id\
        """,
        label);
  }

  void delete(UUID label) {
    jdbc.sql("delete from app.label where tenant_id = app.current_tenant() and id = :id")
        .param("id", label)
        .update();
  }

  /** How many decisions there are of all labels. */
  long decisions() {
    return jdbc.sql("select count(*) from app.label_member where tenant_id = app.current_tenant()")
        .query(Long.class)
        .single();
  }

  /** Remembers a decision of campaigns. */
  void decide(UUID label, Collection<CampaignRef> campaigns, boolean on) {
    named(
            """
            insert into app.label_member (tenant_id, label_id, platform, account_id, campaign_id, how)
            select app.current_tenant(), :label, c.platform, c.account, c.campaign, :how
            from unnest(cast(:platforms as text[]),
              cast(:accounts as text[]), cast(:campaigns as text[])) c(platform, account, campaign)
            on conflict (tenant_id, label_id, platform, account_id, campaign_id)
              do update set how = excluded.how\
            """,
            label,
            campaigns)
        .param("how", on ? "on" : "off")
        .update();
  }

  /** Forgets what was decided of campaigns. */
  void forget(UUID label, Collection<CampaignRef> campaigns) {
    named(
            """
            delete from app.label_member m
            using unnest(cast(:platforms as text[]),
              cast(:accounts as text[]), cast(:campaigns as text[])) c(platform, account, campaign)
            where m.tenant_id = app.current_tenant() and m.label_id = :label
              and m.platform = c.platform and m.account_id = c.account
              and m.campaign_id = c.campaign\
            """,
            label,
            campaigns)
        .update();
  }

  /** Forgets which campaigns were taken off a label. */
  void forgetTakenOff(UUID label) {
    jdbc.sql(
            """
            delete from app.label_member where tenant_id = app.current_tenant()
              and label_id = :label and how = 'off'\
            """)
        .param("label", label)
        .update();
  }

  private JdbcClient.StatementSpec named(
      String sql, UUID label, Collection<CampaignRef> campaigns) {
    return jdbc.sql(sql)
        .param("label", label)
        .param("platforms", campaigns.stream().map(CampaignRef::platform).toArray(String[]::new))
        .param("accounts", campaigns.stream().map(CampaignRef::accountId).toArray(String[]::new))
        .param("campaigns", campaigns.stream().map(CampaignRef::campaignId).toArray(String[]::new));
  }

  private void write(String sql, Label label) {
    LabelRule rule = label.rule();
    jdbc.sql(sql)
        .param("id", label.id())
        .param("name", label.name())
        .param("colour", label.colour().code())
        .param("contains", rule == null ? null : emptyToNull(rule.nameContains()))
        .param("starts", rule == null ? null : emptyToNull(rule.nameStartsWith()))
        .param("platforms", rule == null ? null : array(rule.platforms()))
        .param("accounts", rule == null ? null : array(rule.accounts()))
        .param("objectives", rule == null ? null : array(rule.objectives()))
        .update();
  }

  private static @Nullable String emptyToNull(String text) {
    return text.isBlank() ? null : text;
  }

  private static String @Nullable [] array(List<String> values) {
    return values.isEmpty() ? null : values.toArray(String[]::new);
  }

  private static Label label(ResultSet row) throws SQLException {
    String contains = row.getString(4);
    String starts = row.getString(5);
    List<List<String>> lists = List.of(list(row, 6), list(row, 7), list(row, 8));
    boolean ruled =
        contains != null || starts != null || lists.stream().anyMatch(one -> !one.isEmpty());
    return new Label(
        row.getObject(1, UUID.class),
        row.getString(2),
        LabelColour.of(row.getString(3)).orElseThrow(),
        ruled
            ? new LabelRule(
                contains == null ? "" : contains,
                starts == null ? "" : starts,
                lists.get(0),
                lists.get(1),
                lists.get(2))
            : null);
  }

  private static List<String> list(ResultSet row, int column) throws SQLException {
    Array values = row.getArray(column);
    return values == null ? List.of() : List.of((String[]) values.getArray());
  }
}
