package io.tallawah.warehouse;

import io.tallawah.identity.RequiresPermission;
import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.Permission;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.warehouse.internal.RateFile;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The bound tenant's dated exchange rates. The rule by which the rate of a day is found is the
 * database's {@code app.exchange_rate}; entering a rate enqueues the days it counts on.
 */
@Service
@Transactional
public class ExchangeRates {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** A longer file of rates is refused. */
  public static final int MOST_BYTES = RateFile.MOST_BYTES;

  private static final int BATCH = 5_000;
  private static final int MOST_TOLD = 20;

  /**
   * A pair of currencies.
   *
   * @param last its latest rate
   * @param days that have a rate
   */
  public record Pair(ExchangeRate last, LocalDate firstDay, long days) {}

  private final JdbcClient jdbc;
  private final CurrentTenant currentTenant;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  ExchangeRates(
      JdbcClient jdbc, CurrentTenant currentTenant, Clock clock, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.currentTenant = currentTenant;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Enters the rates of a CSV file with the columns currency, quote, day, rate and source. What can
   * be taken is taken; every other line is told.
   *
   * @throws io.tallawah.shared.ProblemException when it isn't such a file at all
   */
  @RequiresPermission(Permission.LAND_DATA)
  public RatesEntered enter(InputStream csv) {
    LocalDate tomorrow = LocalDate.now(clock.withZone(ZoneOffset.UTC)).plusDays(1);
    RateFile.Contents file = RateFile.read(csv, tomorrow);
    long entered = told("file", file.rates(), store(file.rates()));
    return new RatesEntered(entered, file.rates().size() - entered, file.bad());
  }

  /** Enters rates; returns how many were new or different. */
  @RequiresPermission(Permission.LAND_DATA)
  public long enter(List<ExchangeRate> rates) {
    return told("list", rates, store(rates));
  }

  /** Tells the audit log of rates that came in a file or as a list, if any was new or different. */
  private long told(String origin, List<ExchangeRate> rates, long entered) {
    if (entered > 0) {
      events.publishEvent(
          AuditEvent.change(
              "rates.entered",
              origin,
              Map.of(),
              Map.of(
                  "rates", entered,
                  "pairs", found(rates, rate -> rate.currency() + "/" + rate.quote()),
                  "days", rates.stream().map(ExchangeRate::day).distinct().count(),
                  "sources", found(rates, ExchangeRate::source))));
    }
    return entered;
  }

  private static List<String> found(List<ExchangeRate> rates, Function<ExchangeRate, String> part) {
    return rates.stream().map(part).distinct().sorted().limit(MOST_TOLD).toList();
  }

  /** Every pair of currencies that has rates. */
  @RequiresPermission(Permission.VIEW_DATA)
  @Transactional(readOnly = true)
  public List<Pair> pairs() {
    return jdbc.sql(
            """
            select distinct on (currency, quote_currency) currency, quote_currency, day, rate, source,
              min(day) over (partition by currency, quote_currency),
              count(*) over (partition by currency, quote_currency)
            from app.fx_rate where tenant_id = app.current_tenant()
            order by currency, quote_currency, day desc\
            """)
        .query((row, number) ->
            new Pair(
                new ExchangeRate(
                    row.getString(1),
                    row.getString(2),
                    row.getObject(3, LocalDate.class),
                    row.getBigDecimal(4),
                    row.getString(5)),
                row.getObject(6, LocalDate.class),
                row.getLong(7)))
        .list();
  }

  /** Codes of all currencies that have rates. */
  @RequiresPermission(Permission.VIEW_INSIGHTS)
  @Transactional(readOnly = true)
  public List<String> currencies() {
    return jdbc.sql(
            """
            select currency from app.fx_rate where tenant_id = app.current_tenant()
            union select quote_currency from app.fx_rate where tenant_id = app.current_tenant()
            order by 1\
            """)
        .query(String.class)
        .list();
  }

  /** Codes of the currencies that the tenant is billed in and reports in. */
  @RequiresPermission(Permission.VIEW_DATA)
  @Transactional(readOnly = true)
  public List<String> billed() {
    boolean built =
        jdbc.sql("select to_regclass('marts.dim_account') is not null")
            .query(Boolean.class)
            .single();
    return jdbc.sql(
            "select reporting_currency::text from app.tenant where id = app.current_tenant()"
                + (built
                    ? " union select currency from marts.dim_account"
                        + " where tenant_id = app.current_tenant()"
                    : ""))
        .query(String.class)
        .list();
  }

  private long store(List<ExchangeRate> rates) {
    long entered = 0;
    for (int from = 0; from < rates.size(); from += BATCH) {
      entered += storeBatch(rates.subList(from, Math.min(from + BATCH, rates.size())));
    }
    if (entered > 0) {
      events.publishEvent(new RatesChanged(currentTenant.require()));
    }
    return entered;
  }

  private int storeBatch(List<ExchangeRate> rates) {
    return jdbc.sql(
            """
            insert into app.fx_rate (tenant_id, currency, quote_currency, day, rate, source)
            select :tenant, r.currency, r.quote, r.day, r.rate, r.source
            from jsonb_to_recordset(cast(:rates as jsonb))
              r (currency text, quote text, day date, rate numeric, source text)
            on conflict (tenant_id, currency, quote_currency, day)
            do update set rate = excluded.rate, source = excluded.source, entered_at = now()
            where (fx_rate.rate, fx_rate.source) is distinct from (excluded.rate, excluded.source)\
            """)
        .param("tenant", currentTenant.require().value())
        .param("rates", JSON.writeValueAsString(rates.stream().map(ExchangeRates::row).toList()))
        .update();
  }

  private static Map<String, String> row(ExchangeRate rate) {
    return Map.of(
        "currency", rate.currency(),
        "quote", rate.quote(),
        "day", rate.day().toString(),
        "rate", rate.rate().toPlainString(),
        "source", rate.source());
  }
}
