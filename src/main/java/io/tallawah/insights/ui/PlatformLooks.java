package io.tallawah.insights.ui;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The registry's platforms as they are shown; read once, since a platform comes with a release. */
@Component
class PlatformLooks {

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private volatile @Nullable Map<String, PlatformLook> known;

  PlatformLooks(JdbcClient jdbc, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  PlatformLook of(String platform) {
    return all().getOrDefault(platform, PlatformLook.unknown(platform));
  }

  private Map<String, PlatformLook> all() {
    Map<String, PlatformLook> looks = known;
    if (looks == null) {
      looks = transactions.execute(status -> read());
      known = looks;
    }
    return looks;
  }

  private Map<String, PlatformLook> read() {
    return jdbc
        .sql("select id, name, letter, colour from app.platform")
        .query((row, number) ->
            new PlatformLook(row.getString(1), row.getString(2), row.getString(3), row.getInt(4)))
        .list()
        .stream()
        .collect(Collectors.toMap(PlatformLook::id, Function.identity()));
  }
}
