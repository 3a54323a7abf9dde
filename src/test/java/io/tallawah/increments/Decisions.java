package io.tallawah.increments;

import io.tallawah.ingestion.AccountHandovers;
import io.tallawah.ingestion.CountedClass;
import io.tallawah.ingestion.Handover;
import io.tallawah.shared.ConnectionId;
import io.tallawah.shared.Platform;
import io.tallawah.shared.TenantId;
import io.tallawah.testing.LandingFixture;
import java.sql.Date;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people decide about what has landed. */
final class Decisions {

  private final JdbcClient jdbc;
  private final LandingFixture fixture;
  private final AccountHandovers handovers;

  Decisions(JdbcClient jdbc, LandingFixture fixture, AccountHandovers handovers) {
    this.jdbc = jdbc;
    this.fixture = fixture;
    this.handovers = handovers;
  }

  /** What counts as conversion on a platform from now on; nothing given: the default. */
  void countAsConversion(TenantId tenant, String platform, List<String> actions) {
    jdbc.sql("delete from app.conversion_action where tenant_id = ? and platform = ?")
        .params(tenant.value(), platform)
        .update();
    for (String action : actions) {
      jdbc.sql("insert into app.conversion_action (tenant_id, platform, action) values (?, ?, ?)")
          .params(tenant.value(), platform, action)
          .update();
    }
  }

  /** Tells an exchange rate of a day, or takes one back. */
  void quote(TenantId tenant, Chance chance) {
    Date day = Date.valueOf(LocalDate.of(2026, 9, 24).plusDays(chance.upTo(14)));
    if (chance.in(0.3)) {
      jdbc.sql("delete from app.fx_rate where tenant_id = ? and day = ?")
          .params(tenant.value(), day)
          .update();
    } else {
      jdbc.sql(
              """
              insert into app.fx_rate (tenant_id, currency, quote_currency, day, rate, source)
              values (?, 'USD', 'JMD', ?, ?, 'test')
              on conflict (tenant_id, currency, quote_currency, day) do update set rate = excluded.rate\
              """)
          .params(tenant.value(), day, 150 + chance.upTo(20))
          .update();
    }
  }

  /** Says which parish a place is, or no longer. */
  void namePlace(TenantId tenant, Chance chance) {
    String place = chance.of(Source.PLACES);
    jdbc.sql("delete from app.region_alias where tenant_id = ? and alias = ?")
        .params(tenant.value(), place)
        .update();
    if (chance.in(0.7)) {
      jdbc.sql("insert into app.region_alias (tenant_id, alias, region_id) values (?, ?, ?)")
          .params(tenant.value(), place, "JM-0" + (1 + chance.upTo(8)))
          .update();
    }
  }

  /** Gives an account to one of the platform's connections, for all days or from some day on. */
  void changeOwner(TenantId tenant, String platform, Chance chance) {
    List<UUID> connections =
        jdbc.sql(
                "select id from app.data_source where tenant_id = ? and platform = ? order by name")
            .params(tenant.value(), platform)
            .query(UUID.class)
            .list();
    List<String> accounts =
        jdbc.sql(
                """
                select distinct account_id from app.account_source
                where tenant_id = ? and platform = ? and stream_class = 'performance' order by 1\
                """)
            .params(tenant.value(), platform)
            .query(String.class)
            .list();
    if (!accounts.isEmpty()) {
      ConnectionId owner = new ConnectionId(chance.of(connections));
      String account = chance.of(accounts);
      if (chance.in(0.5)) {
        give(tenant, platform, account, EnumSet.allOf(CountedClass.class), owner, null);
      } else {
        LocalDate since = LocalDate.of(2026, 10, 2 + chance.upTo(3));
        give(tenant, platform, account, EnumSet.of(CountedClass.PERFORMANCE), owner, since);
      }
    }
  }

  private void give(
      TenantId tenant,
      String platform,
      String account,
      Set<CountedClass> classes,
      ConnectionId owner,
      @Nullable LocalDate since) {
    Handover wanted = new Handover(new Platform(platform), account, classes, owner, since);
    fixture.as(tenant, () -> handovers.make(wanted));
  }
}
