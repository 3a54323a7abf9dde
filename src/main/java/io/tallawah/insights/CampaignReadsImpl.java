package io.tallawah.insights;

import io.tallawah.shared.DateRange;
import io.tallawah.shared.TenantId;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hibernate.query.NativeQuery;

/**
 * Reads by native SQL: figures are aggregated by the catalogue's expressions, names are joined to
 * the groups, and order and page are the database's work.
 */
class CampaignReadsImpl implements CampaignReads {

  private static final String NAMES =
      """
       left join marts.dim_campaign c on c.tenant_id = :tenant and c.platform = g.platform
         and c.campaign_id = g.campaign_id and c.is_current
       left join marts.dim_account a on a.tenant_id = :tenant and a.platform = g.platform
         and a.account_id = g.account_id\
      """;
  private static final List<String> IDENTITY =
      List.of(
          "platform",
          "account_id",
          "campaign_id",
          "currency",
          "account_name",
          "campaign_name",
          "status",
          "objective");

  private final EntityManager entities;
  private final CampaignFields fields;

  CampaignReadsImpl(EntityManager entities, CampaignFields fields) {
    this.entities = entities;
    this.fields = fields;
  }

  @Override
  public boolean exist() {
    return (Boolean)
        entities
            .createNativeQuery(
                "select to_regclass('marts.vw_campaign_daily') is not null"
                    + " and to_regclass('marts.dim_campaign') is not null"
                    + " and to_regclass('marts.dim_account') is not null")
            .getSingleResult();
  }

  @Override
  public Slice rows(TenantId tenant, CampaignQuery query) {
    CampaignSql sql = new CampaignSql(tenant, query, fields.columns());
    NativeQuery<Object[]> statement =
        prepare(
            "select * from ("
                + named(sql)
                + ") n order by "
                + order(query)
                + " limit :size offset :skip",
            sql.parameters());
    statement.setParameter("size", query.size());
    statement.setParameter("skip", (long) query.page() * query.size());
    IDENTITY.forEach(column -> statement.addScalar(column, String.class));
    CampaignFields.METRICS.forEach(metric -> statement.addScalar(metric, BigDecimal.class));
    statement.addScalar("all_rows", Long.class);
    List<Object[]> found = statement.getResultList();
    long all = found.isEmpty() ? 0 : (Long) found.getFirst()[found.getFirst().length - 1];
    return new Slice(found.stream().map(CampaignReadsImpl::row).toList(), all);
  }

  @Override
  public long count(TenantId tenant, CampaignQuery query) {
    CampaignSql sql = new CampaignSql(tenant, query, fields.columns());
    return (long)
        (Object)
            prepare(
                    "select count(*) as n from (select 1"
                        + sql.source()
                        + " group by d.platform, d.account_id, d.campaign_id, d.currency) g",
                    sql.parameters())
                .addScalar("n", Long.class)
                .getSingleResult();
  }

  @Override
  public List<CampaignTotals> totals(TenantId tenant, CampaignQuery query) {
    CampaignSql sql = new CampaignSql(tenant, query, fields.columns());
    NativeQuery<Object[]> statement =
        prepare(
            "select d.currency as currency, bool_or(gap) as without_rate, "
                + fields.totalAggregates()
                + sql.sourceWithoutGaps()
                + " group by d.currency order by d.currency",
            sql.parameters());
    statement.addScalar("currency", String.class);
    statement.addScalar("without_rate", Boolean.class);
    CampaignFields.METRICS.forEach(metric -> statement.addScalar(metric, BigDecimal.class));
    return statement.getResultList().stream()
        .map(cells ->
            new CampaignTotals(
                (String) cells[0],
                (Boolean) cells[1],
                MetricValues.of(CampaignFields.METRICS, cells, 2)))
        .toList();
  }

  @Override
  public List<CampaignTrend> trend(TenantId tenant, CampaignKey campaign, CampaignQuery query) {
    CampaignSql sql =
        new CampaignSql(
                tenant,
                CampaignQuery.of(query.range()).withCurrency(query.currency()),
                fields.columns())
            .only(campaign);
    NativeQuery<Object[]> statement =
        prepare(
            "select d.date_day as date_day, "
                + fields.aggregates()
                + sql.source()
                + " where d.currency = :currency group by d.date_day, d.currency"
                + " order by d.date_day",
            sql.parameters());
    statement.setParameter("currency", campaign.currency());
    statement.addScalar("date_day", LocalDate.class);
    CampaignFields.METRICS.forEach(metric -> statement.addScalar(metric, BigDecimal.class));
    return statement.getResultList().stream()
        .map(cells ->
            new CampaignTrend(
                (LocalDate) cells[0], MetricValues.of(CampaignFields.METRICS, cells, 1)))
        .toList();
  }

  @Override
  public List<CampaignChoice> choices(TenantId tenant, DateRange range) {
    CampaignSql sql = new CampaignSql(tenant, CampaignQuery.of(range), fields.columns());
    NativeQuery<Object[]> statement =
        prepare(
            """
            with n as (%s)
            select 'PLATFORM' as filter, platform as value, platform as label, count(*) as n
              from n group by platform
            union all
            select 'ACCOUNT', account_id, min(account_name), count(*) from n group by account_id
            union all
            select 'STATUS', status, status, count(*) from n group by status
            union all
            select 'OBJECTIVE', objective, objective, count(*) from n
             where objective is not null group by objective
            order by 1, 4 desc, 2\
            """
                .formatted(identities(sql)),
            sql.parameters());
    List.of("filter", "value", "label").forEach(name -> statement.addScalar(name, String.class));
    statement.addScalar("n", Long.class);
    return statement.getResultList().stream()
        .map(cells ->
            new CampaignChoice(
                CampaignFilter.valueOf((String) cells[0]),
                (String) cells[1],
                (String) cells[2],
                (Long) cells[3]))
        .toList();
  }

  private String named(CampaignSql sql) {
    return """
    select g.*, coalesce(a.name, g.account_id) as account_name,
      coalesce(c.name, g.campaign_id) as campaign_name, coalesce(c.status, 'unknown') as status,
      c.objective as objective,
      count(*) over () as all_rows
    from (select d.platform, d.account_id, d.campaign_id, d.currency, %s %s
      group by d.platform, d.account_id, d.campaign_id, d.currency) g %s\
    """
        .formatted(fields.aggregates(), sql.source(), NAMES);
  }

  private static String identities(CampaignSql sql) {
    return """
    select g.*, coalesce(a.name, g.account_id) as account_name,
      coalesce(c.status, 'unknown') as status, c.objective as objective
    from (select d.platform, d.account_id, d.campaign_id, d.currency %s
      group by d.platform, d.account_id, d.campaign_id, d.currency) g %s\
    """
        .formatted(sql.source(), NAMES);
  }

  private String order(CampaignQuery query) {
    StringBuilder order = new StringBuilder();
    for (SortKey key : query.sort()) {
      order
          .append(fields.orderOf(key.column()))
          .append(key.descending() ? " desc" : " asc")
          .append(" nulls last, ");
    }
    return order.append("platform, campaign_id, account_id, currency").toString();
  }

  @SuppressWarnings("unchecked") // a native query without a result class has rows of objects
  private NativeQuery<Object[]> prepare(String sql, Map<String, Object> parameters) {
    NativeQuery<Object[]> statement = entities.createNativeQuery(sql).unwrap(NativeQuery.class);
    parameters.forEach((name, value) -> {
      if (value instanceof List<?> values) {
        statement.setParameterList(name, values);
      } else {
        statement.setParameter(name, value);
      }
    });
    return statement;
  }

  private static CampaignRow row(Object[] cells) {
    return new CampaignRow(
        new CampaignKey((String) cells[0], (String) cells[1], (String) cells[2], (String) cells[3]),
        (String) cells[4],
        (String) cells[5],
        (String) cells[6],
        (String) cells[7],
        MetricValues.of(CampaignFields.METRICS, cells, IDENTITY.size()));
  }
}
