package io.tallawah.ingestion;

import io.tallawah.identity.RequiresPermission;
import io.tallawah.ingestion.internal.LandedAccounts;
import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.Permission;
import io.tallawah.shared.ProblemException;
import io.tallawah.tenancy.CurrentTenant;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets another connection than the first to land an account count for it. The database enqueues the
 * days that change hands, in the same transaction.
 */
@Service
@RequiresPermission(Permission.MANAGE_TENANT)
@Transactional
public class AccountHandovers {

  /** What a form knows the connection by in a refusal. */
  public static final String CONNECTION = "connection";

  private static final String ITS_ROWS =
      """
       where tenant_id = :tenant and platform = :platform and account_id = :account
         and stream_class = :class\
      """;

  private record Named(String name, String platform) {}

  private final JdbcClient jdbc;
  private final CurrentTenant currentTenant;
  private final LandingTargets targets;
  private final LandedAccounts accounts;
  private final ApplicationEventPublisher events;

  AccountHandovers(
      JdbcClient jdbc,
      CurrentTenant currentTenant,
      LandingTargets targets,
      LandedAccounts accounts,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.currentTenant = currentTenant;
    this.targets = targets;
    this.accounts = accounts;
    this.events = events;
  }

  /**
   * Gives an account's rows to a connection, from a day on or for all days. Earlier days stay whose
   * they are, and no day is left to nobody.
   *
   * @return whether any day changes hands
   * @throws ProblemException when there is no such connection of that platform, or it has never
   *     landed the account, whose figures would be gone
   */
  public boolean make(Handover wanted) {
    lock();
    requireConnection(wanted);
    Map<String, Object> before = held(wanted);
    wanted.classes().forEach(one -> hand(wanted, one));
    Map<String, Object> after = held(wanted);
    if (after.equals(before)) {
      return false;
    }
    events.publishEvent(
        AuditEvent.change(
            "account.handed_over", wanted.platform().id() + " " + wanted.account(), before, after));
    return true;
  }

  /** One after the other: each looks at what the one before it left. */
  private void lock() {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))::text")
        .param("accounts of " + currentTenant.require().value())
        .query(String.class)
        .single();
  }

  private void requireConnection(Handover wanted) {
    Named connection =
        jdbc.sql("select name, platform from app.data_source where tenant_id = ? and id = ?")
            .params(currentTenant.require().value(), wanted.to().value())
            .query((row, number) -> new Named(row.getString(1), row.getString(2)))
            .optional()
            .orElseThrow(() ->
                new ProblemException("There is no such connection.", "Choose another one.")
                    .about(CONNECTION));
    if (!connection.platform().equals(wanted.platform().id())) {
      throw ProblemException.of(
              "The connection “{0}” is of {1}, not {2}.",
              "Choose another one.",
              connection.name(),
              connection.platform(),
              wanted.platform().id())
          .about(CONNECTION);
    }
    if (!counts(wanted) && !hasLanded(wanted)) {
      throw ProblemException.of(
              "The connection “{0}” has never landed the account {1}.",
              "Land it there first, or choose another one.", connection.name(), wanted.account())
          .about(CONNECTION);
    }
  }

  /** Whether it counts for the account already, of whichever rows and days. */
  private boolean counts(Handover wanted) {
    return jdbc.sql(
            """
            select exists (
              select from app.account_source where tenant_id = ? and platform = ? and account_id = ?
                and connection_id = ?)\
            """)
        .params(currentTenant.require().value(), wanted.platform().id())
        .params(wanted.account(), wanted.to().value())
        .query(Boolean.class)
        .single();
  }

  private boolean hasLanded(Handover wanted) {
    try {
      return accounts.tell(targets.of(wanted.to()), wanted.account());
    } catch (SQLException e) {
      throw new ProblemException(
          "Whether the account has landed there can't be told.",
          "Try again; the log has the reason.",
          e);
    }
  }

  private void hand(Handover wanted, CountedClass rows) {
    of(
            wanted,
            rows,
            """
            update app.account_source set connection_id = :to, decided_by = 'administrator'
            %s and connection_id <> :to and daterange(:from, null) @> days\
            """)
        .update();
    if (wanted.from() != null && cut(wanted, rows) > 0) {
      of(
              wanted,
              rows,
              """
              insert into app.account_source
                (tenant_id, platform, account_id, stream_class, days, connection_id, decided_by)
              select :tenant, :platform, :account, :class, daterange(:from, min(lower(days))),
                :to, 'administrator'
              from app.account_source %s and lower(days) > :from\
              """)
          .update();
    }
  }

  /** Takes the day and all after it from whoever else has them and days before. */
  private int cut(Handover wanted, CountedClass rows) {
    return of(
            wanted,
            rows,
            """
            update app.account_source set days = daterange(lower(days), :from)
            %s and connection_id <> :to and days @> :from\
            """)
        .update();
  }

  private StatementSpec of(Handover wanted, CountedClass rows, String sql) {
    return jdbc.sql(sql.replace("%s", ITS_ROWS).replace(":from", "cast(:from as date)"))
        .param("tenant", currentTenant.require().value())
        .param("platform", wanted.platform().id())
        .param("account", wanted.account())
        .param("class", rows.id())
        .param("to", wanted.to().value())
        .param("from", wanted.from());
  }

  /** Who owns which days, in words, by class. */
  private Map<String, Object> held(Handover wanted) {
    Map<String, List<String>> held = new TreeMap<>();
    jdbc.sql(
            """
            select h.stream_class,
              concat(d.name, ' from ' || lower(h.part), ' to ' || (upper(h.part) - 1))
            from (
              select tenant_id, stream_class, connection_id, unnest(range_agg(days)) as part
              from app.account_source
              where tenant_id = :tenant and platform = :platform and account_id = :account
              group by 1, 2, 3
            ) h
            join app.data_source d on d.tenant_id = h.tenant_id and d.id = h.connection_id
            where h.stream_class = any(:classes)
            order by 1, lower(h.part) nulls first\
            """)
        .param("tenant", currentTenant.require().value())
        .param("platform", wanted.platform().id())
        .param("account", wanted.account())
        .param("classes", wanted.classes().stream().map(CountedClass::id).toArray(String[]::new))
        .query(row -> {
          held.computeIfAbsent(row.getString(1), any -> new ArrayList<>()).add(row.getString(2));
        });
    return Map.copyOf(held);
  }
}
