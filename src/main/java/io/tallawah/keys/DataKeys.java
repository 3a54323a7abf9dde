package io.tallawah.keys;

import io.tallawah.keys.internal.AesGcm;
import io.tallawah.keys.internal.KeyProvider;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Data keys in the database, wrapped. The highest version of a ring is the one that seals. Whoever
 * seals holds the ring's lock shared until the transaction ends; whoever adds a version holds it
 * alone, so that after it no transaction still seals by an older version.
 */
final class DataKeys {

  private static final String SELECT = "select version, provider, wrapped from %s where %s = :ring";

  private final JdbcClient jdbc;
  private final UnwrappedKeys unwrapped;

  DataKeys(JdbcClient jdbc, UnwrappedKeys unwrapped) {
    this.jdbc = jdbc;
    this.unwrapped = unwrapped;
  }

  /** The version that seals until this transaction ends; the first one is made here. */
  DataKey active(KeyRing ring) {
    lock("pg_advisory_xact_lock_shared", ring);
    Optional<DataKey> found = newest(ring);
    if (found.isPresent()) {
      return found.get();
    }
    insert(ring, 1);
    return newest(ring).orElseThrow();
  }

  /** The highest version. */
  Optional<DataKey> newest(KeyRing ring) {
    return jdbc.sql(
            SELECT.formatted(ring.table(), ring.column()) + " order by version desc limit 1")
        .param("ring", ring.value())
        .query((row, number) -> unwrap(ring, row))
        .optional();
  }

  Optional<DataKey> version(KeyRing ring, int version) {
    return jdbc.sql(SELECT.formatted(ring.table(), ring.column()) + " and version = :version")
        .param("ring", ring.value())
        .param("version", version)
        .query((row, number) -> unwrap(ring, row))
        .optional();
  }

  /** Adds the next version, when all who seal by the one before have ended. */
  DataKey next(KeyRing ring) {
    lock("pg_advisory_xact_lock", ring);
    insert(ring, newest(ring).map(DataKey::version).orElse(0) + 1);
    return newest(ring).orElseThrow();
  }

  /** Wraps a version by the provider's newest master key. */
  void wrapAnew(KeyRing ring, int version) {
    KeyProvider provider = unwrapped.active();
    byte[] key = version(ring, version).orElseThrow().bytes();
    jdbc.sql(
            """
            update %s set provider = :provider, wrapped = :wrapped
            where %s = :ring and version = :version\
            """
                .formatted(ring.table(), ring.column()))
        .param("ring", ring.value())
        .param("version", version)
        .param("provider", provider.id())
        .param("wrapped", provider.wrap(key, ring.context(version)))
        .update();
  }

  private void insert(KeyRing ring, int version) {
    KeyProvider provider = unwrapped.active();
    jdbc.sql(
            """
            insert into %s (%s, version, provider, wrapped) values (:ring, :version, :provider, :wrapped)
            on conflict do nothing\
            """
                .formatted(ring.table(), ring.column()))
        .param("ring", ring.value())
        .param("version", version)
        .param("provider", provider.id())
        .param("wrapped", provider.wrap(AesGcm.newKey(), ring.context(version)))
        .update();
  }

  private void lock(String function, KeyRing ring) {
    jdbc.sql("select %s(hashtextextended(:ring, 0))::text".formatted(function))
        .param("ring", ring.context(0))
        .query(String.class)
        .single();
  }

  private DataKey unwrap(KeyRing ring, ResultSet row) throws SQLException {
    int version = row.getInt("version");
    return new DataKey(
        version,
        unwrapped.get(row.getString("provider"), ring.context(version), row.getBytes("wrapped")));
  }
}
