package io.tallawah.insights;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.tallawah.identity.RequiresPermission;
import io.tallawah.shared.Permission;
import io.tallawah.shared.TenantId;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.warehouse.DataVersion;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What conversions are apart: leads are not purchases. */
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
  private final Cache<Key, Map<String, Set<String>>> told =
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

  /** Names of results that the tenant counts and that were told of late, frequent ones first. */
  public List<String> names() {
    return List.copyOf(told().keySet());
  }

  /** Which of them rows of a query may still tell. */
  public ExpectedResults expected(CampaignQuery query) {
    return new ExpectedResults(tables.tell(query), told());
  }

  /** The platforms that told each result of late, by its name, in the order of names. */
  private Map<String, Set<String>> told() {
    Key key = new Key(currentTenant.require(), version.current());
    if (!tables.exist()) {
      return Map.of();
    }
    return key.version() == 0 ? read(key) : told.get(key, this::read);
  }

  private Map<String, Set<String>> read(Key key) {
    Map<String, Set<String>> platforms = new LinkedHashMap<>();
    jdbc.sql(
            """
            select result, array_agg(platform) from (
              select result, platform, sum(conversions) as conversions from marts.vw_conversion_daily
              where tenant_id = :tenant and date_day > (
                select max(date_day) - :days from marts.vw_campaign_daily where tenant_id = :tenant)
              group by 1, 2) told
            group by result order by sum(conversions) desc nulls last, result\
            """)
        .param("tenant", key.tenant().value())
        .param("days", RECENT_DAYS)
        .query(row -> {
          platforms.put(row.getString(1), Set.of((String[]) row.getArray(2).getArray()));
        });
    return Collections.unmodifiableMap(platforms);
  }
}
