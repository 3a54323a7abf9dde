package io.tallawah.insights;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.tallawah.identity.RequiresPermission;
import io.tallawah.shared.Permission;
import io.tallawah.shared.TenantId;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.warehouse.DataVersion;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Conversions of campaigns apart by what they are: leads are not purchases. */
@Service
@RequiresPermission(Permission.VIEW_INSIGHTS)
@Transactional(readOnly = true, timeout = GridLoads.MOST_SECONDS)
public class CampaignResults {

  /** What the column of a result is called in an address, before the result's name. */
  public static final String COLUMN = "result:";

  private static final int RECENT_DAYS = 60;

  private record Key(TenantId tenant, long version) {}

  private final JdbcClient jdbc;
  private final CurrentTenant currentTenant;
  private final DataVersion version;
  private final ResultTables tables;
  private final Cache<Key, List<String>> names =
      Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(Duration.ofHours(1)).build();

  CampaignResults(
      JdbcClient jdbc, CurrentTenant currentTenant, DataVersion version, ResultTables tables) {
    this.jdbc = jdbc;
    this.currentTenant = currentTenant;
    this.version = version;
    this.tables = tables;
  }

  /** Whether a column is that of a result. */
  public static boolean isColumn(String name) {
    return name.startsWith(COLUMN) && name.length() > COLUMN.length();
  }

  /** The result whose column it is. */
  public static String ofColumn(String name) {
    return name.substring(COLUMN.length());
  }

  /** Names of the results that the tenant counts and that came of late, the most frequent first. */
  public List<String> names() {
    Key key = new Key(currentTenant.require(), version.current());
    if (!tables.exist()) {
      return List.of();
    }
    return key.version() == 0 ? read(key) : names.get(key, this::read);
  }

  /** How many of each result campaigns brought in the days of a query, in one read. */
  public Map<CampaignKey, Map<String, BigDecimal>> of(
      CampaignQuery query, Collection<CampaignKey> rows) {
    List<String> ids =
        rows.stream()
            .filter(row -> row.level() == CampaignLevel.CAMPAIGN)
            .map(CampaignKey::campaignId)
            .distinct()
            .toList();
    Map<CampaignKey, Map<String, BigDecimal>> found = new HashMap<>();
    if (ids.isEmpty() || !tables.tell(query)) {
      return found;
    }
    Map<List<String>, Map<String, BigDecimal>> byCampaign = read(query, ids);
    for (CampaignKey row : rows) {
      Map<String, BigDecimal> own =
          byCampaign.get(List.of(row.platform(), row.accountId(), row.campaignId()));
      if (own != null) {
        found.put(row, own);
      }
    }
    return found;
  }

  private List<String> read(Key key) {
    return jdbc.sql(
            """
            select result from marts.vw_conversion_daily
            where tenant_id = :tenant and date_day > (
              select max(date_day) - :days from marts.vw_campaign_daily where tenant_id = :tenant)
            group by result order by sum(conversions) desc nulls last, result\
            """)
        .param("tenant", key.tenant().value())
        .param("days", RECENT_DAYS)
        .query(String.class)
        .list();
  }

  private Map<List<String>, Map<String, BigDecimal>> read(CampaignQuery query, List<String> ids) {
    Map<List<String>, Map<String, BigDecimal>> found = new HashMap<>();
    jdbc.sql(
            """
            select platform, account_id, campaign_id, result, sum(conversions) as conversions
            from marts.vw_conversion_daily
            where tenant_id = :tenant and date_day between :from and :to and campaign_id in (:ids)
            group by 1, 2, 3, 4 having sum(conversions) is not null\
            """)
        .param("tenant", currentTenant.require().value())
        .param("from", query.range().from())
        .param("to", query.range().to())
        .param("ids", ids)
        .query(row -> {
          found
              .computeIfAbsent(
                  List.of(row.getString(1), row.getString(2), row.getString(3)),
                  any -> new HashMap<>())
              .put(row.getString(4), row.getBigDecimal(5));
        });
    return found;
  }
}
