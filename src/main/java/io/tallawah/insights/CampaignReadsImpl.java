package io.tallawah.insights;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.query.NativeQuery;

/** Reads by native SQL: figures of a day are the catalogue's expressions. */
class CampaignReadsImpl implements CampaignReads {

  private final EntityManager entities;
  private final CampaignFields fields;

  CampaignReadsImpl(EntityManager entities, CampaignFields fields) {
    this.entities = entities;
    this.fields = fields;
  }

  @Override
  public List<CampaignTrend> trend(TableKey table, CampaignKey row) {
    SumSql sql = new SumSql(table, fields).only(row);
    NativeQuery<Object[]> statement =
        prepare(
            "select d.date_day as date_day, "
                + fields.aggregates()
                + sql.source()
                + " where d.currency = :currency group by d.date_day, d.currency"
                + " order by d.date_day",
            sql);
    statement.setParameter("currency", row.currency());
    statement.addScalar("date_day", LocalDate.class);
    CampaignFields.METRICS.forEach(metric -> statement.addScalar(metric, BigDecimal.class));
    return statement.getResultList().stream()
        .map(cells ->
            new CampaignTrend(
                (LocalDate) cells[0], MetricValues.of(CampaignFields.METRICS, cells, 1)))
        .toList();
  }

  @SuppressWarnings("unchecked") // a native query without a result class has rows of objects
  private NativeQuery<Object[]> prepare(String text, SumSql sql) {
    NativeQuery<Object[]> statement = entities.createNativeQuery(text).unwrap(NativeQuery.class);
    sql.parameters()
        .forEach((name, value) -> {
          if (value instanceof List<?> values) {
            statement.setParameterList(name, values);
          } else {
            statement.setParameter(name, value);
          }
        });
    return statement;
  }
}
