package io.tallawah.ingestion;

import io.tallawah.tenancy.PlatformScope;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The registry of platforms. It comes with a release, so it is read once, and is the same for all
 * tenants and without one.
 */
@Service
public class Platforms {

  /**
   * A platform as it is shown.
   *
   * @param colour its place in the categorical palette, 1 to 8
   */
  public record Look(String id, String name, String letter, int colour) {}

  private static final int COLOUR_OF_UNKNOWN = 4;

  private final JdbcClient jdbc;
  private final PlatformScope scope;
  private final TransactionTemplate transactions;
  private volatile @Nullable List<Look> known;

  Platforms(JdbcClient jdbc, PlatformScope scope, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.scope = scope;
    this.transactions = transactions;
  }

  /** All, in their order. */
  public List<Look> all() {
    List<Look> looks = known;
    if (looks == null) {
      looks = scope.call(() -> transactions.execute(status -> read()));
      known = looks;
    }
    return looks;
  }

  /** How a platform is shown; one that is not registered is shown by its id. */
  public Look look(String platform) {
    return all().stream()
        .filter(look -> look.id().equals(platform))
        .findFirst()
        .orElseGet(() -> unknown(platform));
  }

  private List<Look> read() {
    return jdbc.sql("select id, name, letter, colour from app.platform order by ordinal")
        .query((row, number) ->
            new Look(row.getString(1), row.getString(2), row.getString(3), row.getInt(4)))
        .list();
  }

  private static Look unknown(String platform) {
    String letter = platform.isEmpty() ? "?" : platform.substring(0, 1).toUpperCase(Locale.ROOT);
    return new Look(platform, platform, letter, COLOUR_OF_UNKNOWN);
  }
}
