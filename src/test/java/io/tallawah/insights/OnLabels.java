package io.tallawah.insights;

import io.tallawah.identity.Provisioning;
import io.tallawah.shared.DateRange;
import io.tallawah.tenancy.CurrentTenant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** An analyst of a tenant whose campaigns bear labels, by rule and by hand. */
@InsightsTest
abstract class OnLabels {

  static final DateRange DAYS =
      new DateRange(GridScene.LAST.minusDays(40), GridScene.LAST.minusDays(2));

  /** Who bears which label, in words of SQL; the first three by rule, with two hands. */
  static final Map<String, String> MEMBERS =
      Map.of(
          "Brand",
          "lower(c.name) like '%brand%' and f.campaign_id <> '9001' or f.campaign_id = '9006'",
          "Negril",
          "c.name like 'Été à Négril%' and f.platform in ('meta', 'linkedin')",
          "Sales of 200",
          "f.account_id = '200' and c.objective = 'SALES'",
          "By hand",
          "f.campaign_id in ('9002', '9006', '9013')");

  @Autowired Labels labels;
  @Autowired Campaigns campaigns;
  @Autowired Provisioning provisioning;
  @Autowired CurrentTenant currentTenant;

  private static @Nullable GridScene made;
  static final Map<String, Label> SET = new LinkedHashMap<>();
  private static final Map<String, Set<String>> KNOWN = new HashMap<>();

  GridScene scene;

  @BeforeEach
  void aTenantWithLabels() {
    if (made == null) {
      made = new GridScene(provisioning, currentTenant);
    }
    scene = made;
    scene.fixture().signIn("analyst");
    if (SET.isEmpty()) {
      create("Brand", new LabelRule("BRÁND", "", List.of(), List.of(), List.of()));
      create(
          "Negril", new LabelRule("", "ete a", List.of("meta", "linkedin"), List.of(), List.of()));
      create("Sales of 200", new LabelRule("", "", List.of(), List.of("200"), List.of("SALES")));
      create("By hand", null);
      set("Brand", LabelChange.off(refs("9001")));
      set("Brand", LabelChange.on(refs("9006")));
      set("By hand", LabelChange.on(refs("9002", "9006", "9013")));
    }
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  /** Ids of the campaigns that bear one of these labels. */
  Set<String> members(Set<String> chosen) {
    Set<String> ids = new HashSet<>();
    chosen.forEach(label -> ids.addAll(KNOWN.computeIfAbsent(label, this::read)));
    return ids;
  }

  /** By SQL over facts and dimensions. */
  private Set<String> read(String label) {
    String condition =
        label.equals("none")
            ? "not ("
                + MEMBERS.values().stream()
                    .map(one -> "coalesce((" + one + "), false)")
                    .collect(Collectors.joining(" or "))
                + ")"
            : String.valueOf(MEMBERS.get(label));
    return Set.copyOf(
        JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.dbt())
            .sql(
                """
                select distinct f.campaign_id from marts.fact_performance f
                left join marts.dim_campaign c on c.tenant_id = f.tenant_id
                  and c.platform = f.platform and c.campaign_id = f.campaign_id and c.is_current
                where f.tenant_id = :tenant and f.date_day between :from and :to and (%s)\
                """
                    .formatted(condition))
            .param("tenant", scene.tenant())
            .param("from", DAYS.from())
            .param("to", DAYS.to())
            .query(String.class)
            .list());
  }

  CampaignPage page(CampaignQuery query) {
    return scene.fixture().call(() -> campaigns.page(query));
  }

  static CampaignQuery query(String currency) {
    return CampaignQuery.of(DAYS).withCurrency(currency).withPage(0, CampaignQuery.MAX_SIZE);
  }

  String value(String label) {
    Label known = SET.get(label);
    return known == null ? label : known.value();
  }

  Label create(String name, @Nullable LabelRule rule) {
    Label label =
        scene.fixture().call(() -> labels.create(new NewLabel(name, LabelColour.GREEN, rule)));
    SET.put(name, label);
    return label;
  }

  void set(String label, LabelChange change) {
    scene.fixture().call(() -> labels.set(UUID.fromString(value(label)), change));
  }

  Set<CampaignRef> refs(String... ids) {
    return page(query("native")).rows().stream()
        .map(row -> CampaignRef.of(row.key()))
        .filter(ref -> List.of(ids).contains(ref.campaignId()))
        .collect(Collectors.toSet());
  }
}
