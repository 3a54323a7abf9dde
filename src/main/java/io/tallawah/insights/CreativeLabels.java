package io.tallawah.insights;

import io.tallawah.shared.DateRange;
import io.tallawah.shared.TenantId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many assets the campaigns of each label showed. */
@Component
class CreativeLabels {

  private static final String SHOWN =
      """
      select d.platform, d.account_id, d.campaign_id, d.creative_key, min(c.name) as name,
        min(c.objective) as objective
      from marts.vw_creative_daily d
      left join marts.dim_campaign c on c.tenant_id = d.tenant_id and c.platform = d.platform
        and c.campaign_id = d.campaign_id and c.is_current
      where d.tenant_id = :tenant and d.date_day between :from and :to
      group by d.platform, d.account_id, d.campaign_id, d.creative_key\
      """;

  private final JdbcClient jdbc;
  private final LabelBooks labels;

  CreativeLabels(JdbcClient jdbc, LabelBooks labels) {
    this.jdbc = jdbc;
    this.labels = labels;
  }

  /** Every label, by name, and none of them; nothing where the tenant has no labels. */
  List<CreativeChoice> choices(TenantId tenant, DateRange range) {
    LabelBook book = labels.current();
    if (book.all().isEmpty()) {
      return List.of();
    }
    Map<String, Set<List<String>>> shown = shown(tenant, range, book);
    List<CreativeChoice> choices = new ArrayList<>();
    book.all().forEach(label -> choices.add(choice(label.value(), label.name(), shown)));
    choices.add(choice(Label.NONE, Label.NONE, shown));
    return choices;
  }

  private Map<String, Set<List<String>>> shown(TenantId tenant, DateRange range, LabelBook book) {
    Map<String, Set<List<String>>> shown = new HashMap<>();
    jdbc.sql(SHOWN)
        .param("tenant", tenant.value())
        .param("from", range.from())
        .param("to", range.to())
        .query(row -> {
          CampaignRef campaign =
              new CampaignRef(row.getString(1), row.getString(2), row.getString(3));
          List<String> asset = List.of(campaign.platform(), campaign.accountId(), row.getString(4));
          List<Label> borne =
              book.of(new LabelBook.Known(campaign, row.getString(5), row.getString(6)));
          borne.forEach(label -> add(shown, label.value(), asset));
          if (borne.isEmpty()) {
            add(shown, Label.NONE, asset);
          }
        });
    return shown;
  }

  private static void add(Map<String, Set<List<String>>> shown, String label, List<String> asset) {
    shown.computeIfAbsent(label, any -> new HashSet<>()).add(asset);
  }

  private static CreativeChoice choice(
      String value, String name, Map<String, Set<List<String>>> shown) {
    return new CreativeChoice(
        CampaignFilter.LABEL.parameter(), value, name, shown.getOrDefault(value, Set.of()).size());
  }
}
