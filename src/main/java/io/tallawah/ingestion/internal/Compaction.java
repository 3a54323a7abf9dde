package io.tallawah.ingestion.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Removes copies from the landing tables of one connection, piece by piece: killed anywhere, the
 * next one goes on. It keeps away from landings and from runs of dbt.
 *
 * @see "src/docs/decisions/0013-compaction-of-landing.md"
 */
public final class Compaction {

  private final DataSource loader;
  private final Duration betweenPieces;

  /**
   * On a database.
   *
   * @param betweenPieces longer than a run of dbt waits before it looks again whether it may begin;
   *     nothing where none can be waiting
   */
  public Compaction(DataSource loader, Duration betweenPieces) {
    this.loader = loader;
    this.betweenPieces = betweenPieces;
  }

  /**
   * Removes what can be removed from those streams of which enough rows have landed since the last
   * time.
   *
   * @param alone whether the tenant has no other connection of the platform: else states stay as
   *     they are, because another connection's may lie between them
   * @param atLeast so many, and half of what was kept then
   * @param removed takes the rows that were removed by stream, piece by piece: also those from
   *     before a failure
   * @return false when a run of dbt was in the way
   */
  public boolean compact(
      Landing.Target target, boolean alone, long atLeast, Map<String, Long> removed)
      throws SQLException {
    PlatformStreams streams = new PlatformStreams(target.streams(), target.settings());
    UUID run = UUID.randomUUID();
    try (Connection db = loader.getConnection()) {
      db.setAutoCommit(false);
      Map<String, LandedTable> tables = LandingCatalogue.read(db, target.schema());
      for (StreamRules rules : streams.known()) {
        LandedTable landed = tables.get(streams.tableOf(rules));
        CopiesQuery copies = CopiesQuery.of(target.schema(), landed, rules);
        if (landed != null && copies != null && (alone || !copies.isOfStates())) {
          Piecemeal work = new Piecemeal(db, target, run, rules, landed, betweenPieces);
          if (work.isWorthwhile(atLeast) && !work.go(removed)) {
            return false;
          }
        }
      }
    }
    return true;
  }
}
