package io.tallawah.insights;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Campaigns whose records have landed, and how many of them labels and rules catch. */
@Component
class LabelledCampaigns {

  /** A value that a condition can have, and how people call it. */
  record Value(String id, String name) {}

  private static final String KNOWN =
      """
      select c.platform, c.account_id, c.campaign_id, c.name, c.objective
      from marts.dim_campaign c where c.tenant_id = app.current_tenant() and c.is_current\
      """;

  private final JdbcClient jdbc;

  LabelledCampaigns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** None before the marts have been built. */
  List<LabelBook.Known> known() {
    return exist() ? read(KNOWN) : List.of();
  }

  /** How each label of a book is used, in the book's order. */
  List<LabelUse> uses(LabelBook book) {
    Map<UUID, Set<String>> bearing = new HashMap<>();
    known()
        .forEach(one ->
            book.of(one)
                .forEach(label ->
                    bearing
                        .computeIfAbsent(label.id(), any -> new HashSet<>())
                        .add(id(one.campaign()))));
    Map<UUID, Integer> on = new HashMap<>();
    Map<UUID, Integer> off = new HashMap<>();
    book.decided()
        .forEach((campaign, decisions) ->
            decisions.forEach(decision -> {
              (decision.on() ? on : off).merge(decision.label(), 1, Integer::sum);
              if (decision.on()) {
                bearing.computeIfAbsent(decision.label(), any -> new HashSet<>()).add(id(campaign));
              }
            }));
    return book.all().stream()
        .map(label ->
            new LabelUse(
                label,
                bearing.getOrDefault(label.id(), Set.of()).size(),
                on.getOrDefault(label.id(), 0),
                off.getOrDefault(label.id(), 0)))
        .toList();
  }

  /** Accounts whose records have landed, by name. */
  List<Value> accounts() {
    return exist()
        ? values(
            """
            select account_id, coalesce(name, account_id) as name from marts.dim_account
            where tenant_id = app.current_tenant() order by name collate "und-x-icu", account_id\
            """)
        : List.of();
  }

  /** The platforms' words for what campaigns are after. */
  List<Value> objectives() {
    return exist()
        ? values(
            """
            select distinct objective, objective from marts.dim_campaign
            where tenant_id = app.current_tenant() and is_current and objective is not null
            order by 1\
            """)
        : List.of();
  }

  private boolean exist() {
    return jdbc.sql(
            """
            select to_regclass('marts.dim_campaign') is not null
              and to_regclass('marts.dim_account') is not null\
            """)
        .query(Boolean.class)
        .single();
  }

  private static String id(CampaignRef campaign) {
    return campaign.platform() + "/" + campaign.campaignId();
  }

  private List<Value> values(String sql) {
    return jdbc.sql(sql)
        .query((row, number) -> new Value(row.getString(1), row.getString(2)))
        .list();
  }

  private List<LabelBook.Known> read(String sql) {
    List<LabelBook.Known> all = new ArrayList<>();
    jdbc.sql(sql)
        .query(row -> {
          String account = row.getString(2);
          @Nullable String name = row.getString(4);
          all.add(
              new LabelBook.Known(
                  new CampaignRef(
                      row.getString(1), account == null ? "" : account, row.getString(3)),
                  name,
                  row.getString(5)));
        });
    return all;
  }
}
