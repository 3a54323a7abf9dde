package io.tallawah.keys;

import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.TenantId;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.tenancy.PlatformScope;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives every owner a new data key, seals all values by it and wraps all keys by the newest master
 * key, while the servers go on. It acts as the database's owner, across tenants; a run that was cut
 * off is carried on by the next.
 */
@Lazy
@Service
public class KeyRotation {

  /**
   * What a rotation did.
   *
   * @param owners that have a new key now, of this rotation's earlier runs too
   * @param sealed values sealed anew
   * @param broken values that can't be opened, left as they are
   * @param retired versions that nothing uses any more
   */
  public record Outcome(int owners, int sealed, int broken, int retired) {

    Outcome plus(Outcome other) {
      return new Outcome(
          owners + other.owners,
          sealed + other.sealed,
          broken + other.broken,
          retired + other.retired);
    }
  }

  private static final String ALONE =
      "select pg_try_advisory_lock(hashtext('tallawah key rotation'))";

  private final DataSource owner;
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final DataKeys keys;
  private final List<SealedColumn> columns;
  private final CurrentTenant currentTenant;
  private final PlatformScope platform;
  private final ApplicationEventPublisher events;

  KeyRotation(
      @Qualifier("ownerDataSource") DataSource owner,
      UnwrappedKeys unwrapped,
      List<SealedColumns> columns,
      CurrentTenant currentTenant,
      PlatformScope platform,
      ApplicationEventPublisher events) {
    this.owner = owner;
    this.jdbc = JdbcClient.create(owner);
    this.transactions = new TransactionTemplate(new JdbcTransactionManager(owner));
    this.keys = new DataKeys(jdbc, unwrapped);
    this.columns = columns.stream().flatMap(module -> module.columns().stream()).toList();
    this.currentTenant = currentTenant;
    this.platform = platform;
    this.events = events;
  }

  /** Begins a rotation, or carries on the one that was cut off. */
  public Outcome run() {
    try (Connection guard = owner.getConnection();
        PreparedStatement lock = guard.prepareStatement(ALONE);
        ResultSet answer = lock.executeQuery()) {
      answer.next();
      if (!answer.getBoolean(1)) {
        throw new ProblemException(
            "Another rotation of keys is running.", "Wait until it has ended.");
      }
      return rotate(begun());
    } catch (SQLException e) {
      throw new ProblemException("The database can't be reached.", "Try again later.", e);
    }
  }

  private Outcome rotate(OffsetDateTime begun) {
    Outcome total = new Outcome(0, 0, 0, 0);
    for (KeyOwner one : owners()) {
      total = total.plus(as(one, () -> rotate(one, begun)));
    }
    wrapAnew();
    transactions.executeWithoutResult(status ->
        jdbc.sql("update app.key_rotation set ended_at = clock_timestamp() where ended_at is null")
            .update());
    return total;
  }

  /** When the rotation that isn't ended began; a new one is begun if there is none. */
  private OffsetDateTime begun() {
    return transactions.execute(status -> {
      jdbc.sql(
              """
              insert into app.key_rotation (id) select gen_random_uuid()
              where not exists (select from app.key_rotation where ended_at is null)\
              """)
          .update();
      return jdbc.sql("select started_at from app.key_rotation where ended_at is null")
          .query(OffsetDateTime.class)
          .single();
    });
  }

  private List<KeyOwner> owners() {
    List<KeyOwner> owners = new ArrayList<>(List.of(KeyOwner.platform()));
    jdbc.sql("select distinct tenant_id from app.data_key order by tenant_id")
        .query(UUID.class)
        .list()
        .forEach(tenant -> owners.add(KeyOwner.tenant(new TenantId(tenant))));
    return owners;
  }

  private Outcome rotate(KeyOwner one, OffsetDateTime begun) {
    KeyRing ring = KeyRing.of(one);
    DataKey newest = transactions.execute(status -> newestSince(begun, ring));
    Resealing resealing = new Resealing(jdbc, transactions, keys, one, newest);
    List<SealedColumn> theirs =
        columns.stream().filter(column -> column.tenants() == (one.tenant() != null)).toList();
    Resealing.Outcome sealed = new Resealing.Outcome(0, 0);
    for (SealedColumn column : theirs) {
      sealed = sealed.plus(resealing.run(column));
    }
    boolean left = theirs.stream().anyMatch(resealing::isLeft);
    int retired = left ? 0 : transactions.execute(status -> retire(ring, newest));
    return new Outcome(1, sealed.sealed(), sealed.broken(), retired);
  }

  private DataKey newestSince(OffsetDateTime begun, KeyRing ring) {
    boolean made =
        jdbc.sql(
                """
                select exists (select from %s where %s = :ring and created_at >= :begun)\
                """
                    .formatted(ring.table(), ring.column()))
            .param("ring", ring.value())
            .param("begun", begun)
            .query(Boolean.class)
            .single();
    if (made) {
      return keys.newest(ring).orElseThrow();
    }
    DataKey next = keys.next(ring);
    events.publishEvent(
        AuditEvent.change("key.rotated", null, Map.of(), Map.of("version", next.version())));
    return next;
  }

  private int retire(KeyRing ring, DataKey newest) {
    return jdbc.sql(
            """
            update %s set retired_at = clock_timestamp()
            where %s = :ring and version < :version and retired_at is null\
            """
                .formatted(ring.table(), ring.column()))
        .param("ring", ring.value())
        .param("version", newest.version())
        .update();
  }

  /** Every key, retired ones too, so that an older master key can be put away. */
  private void wrapAnew() {
    wrapAnew("app.platform_key", "use");
    wrapAnew("app.data_key", "tenant_id");
  }

  private void wrapAnew(String table, String column) {
    jdbc.sql("select %2$s as ring, version from %1$s order by 1, 2".formatted(table, column))
        .query(
            (row, number) -> Map.entry(new KeyRing(table, column, row.getObject(1)), row.getInt(2)))
        .list()
        .forEach(version ->
            transactions.executeWithoutResult(
                status -> keys.wrapAnew(version.getKey(), version.getValue())));
  }

  private <T> T as(KeyOwner one, Callable<T> action) {
    TenantId tenant = one.tenant();
    if (tenant == null) {
      return platform.call(action);
    }
    try {
      return currentTenant.callAs(tenant, action);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
