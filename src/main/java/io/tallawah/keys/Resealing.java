package io.tallawah.keys;

import java.nio.ByteBuffer;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals one owner's values of one column by the newest version, a batch a transaction. */
final class Resealing {

  private static final int BATCH = 100;

  /** What became of a column's values; a broken one is left as it is. */
  record Outcome(int sealed, int broken) {

    Outcome plus(Outcome other) {
      return new Outcome(sealed + other.sealed, broken + other.broken);
    }
  }

  /** A stored value. */
  private static final class Value {

    private final String row;
    private final byte[] sealed;

    Value(String row, byte[] sealed) {
      this.row = row;
      this.sealed = sealed;
    }
  }

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final DataKeys keys;
  private final KeyOwner owner;
  private final DataKey newest;

  Resealing(
      JdbcClient jdbc,
      TransactionTemplate transactions,
      DataKeys keys,
      KeyOwner owner,
      DataKey newest) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.keys = keys;
    this.owner = owner;
    this.newest = newest;
  }

  Outcome run(SealedColumn column) {
    Outcome total = new Outcome(0, 0);
    String last = "";
    while (true) {
      String after = last;
      List<Value> batch = transactions.execute(status -> old(column, after));
      if (batch.isEmpty()) {
        return total;
      }
      total = total.plus(transactions.execute(status -> reseal(column, batch)));
      last = batch.getLast().row;
    }
  }

  /** Whether a value of a column is still sealed by an older version. */
  boolean isLeft(SealedColumn column) {
    return transactions.execute(status -> !old(column, "").isEmpty());
  }

  private List<Value> old(SealedColumn column, String after) {
    return jdbc.sql(
            """
            select %1$s::text, %2$s from %3$s
            where %2$s is not null and substring(%2$s from 2 for 4) <> :version
              and %1$s::text collate "C" > :after and %4$s
            order by %1$s::text collate "C" limit %5$d\
            """
                .formatted(column.id(), column.column(), column.table(), whose(column), BATCH))
        .param("version", ByteBuffer.allocate(Integer.BYTES).putInt(newest.version()).array())
        .param("after", after)
        .param("owner", ownerId())
        .query((row, number) -> new Value(row.getString(1), row.getBytes(2)))
        .list();
  }

  private Outcome reseal(SealedColumn column, List<Value> batch) {
    Outcome outcome = new Outcome(0, 0);
    for (Value value : batch) {
      outcome = outcome.plus(reseal(column, value));
    }
    return outcome;
  }

  private Outcome reseal(SealedColumn column, Value value) {
    Place place = new Place(column.table(), value.row, column.column());
    byte[] plain;
    try {
      plain = open(place, value.sealed);
    } catch (BrokenSealException e) {
      return new Outcome(0, 1);
    }
    return new Outcome(store(column, value, newest.seal(owner, place, plain)), 0);
  }

  private byte[] open(Place place, byte[] sealed) {
    return keys.version(KeyRing.of(owner), DataKey.versionOf(sealed))
        .orElseThrow(() -> new BrokenSealException(place))
        .open(owner, place, sealed);
  }

  /** A value that someone has changed meanwhile is by the newest version already. */
  private int store(SealedColumn column, Value value, byte[] sealed) {
    return jdbc.sql(
            """
            update %3$s set %2$s = :sealed
            where %1$s::text = :row and %2$s = :before and %4$s\
            """
                .formatted(column.id(), column.column(), column.table(), whose(column)))
        .param("sealed", sealed)
        .param("row", value.row)
        .param("before", value.sealed)
        .param("owner", ownerId())
        .update();
  }

  private static String whose(SealedColumn column) {
    return column.tenants() ? "tenant_id = cast(:owner as uuid)" : "cast(:owner as uuid) is null";
  }

  private @org.jspecify.annotations.Nullable Object ownerId() {
    return owner.tenant() == null ? null : owner.tenant().value();
  }
}
