package io.tallawah.identity;

import io.tallawah.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is an operator, now. An answer is kept for {@link #KEPT}. */
@Component
class PlatformRoles {

  static final Duration KEPT = Duration.ofSeconds(5);

  private static final int MOST_KEPT = 1_000;

  private record Kept(boolean operator, Instant until) {}

  private final JdbcClient jdbc;
  private final InstantSource clock = InstantSource.system();
  private final Map<UserId, Kept> kept = new ConcurrentHashMap<>();

  PlatformRoles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether a person whose session says so still is one. */
  boolean operates(SignedInUser user) {
    return user.operator() && known(user.id());
  }

  void forget(UserId user) {
    kept.remove(user);
  }

  private boolean known(UserId user) {
    Instant now = clock.instant();
    Kept known = kept.get(user);
    if (known == null || !now.isBefore(known.until())) {
      known = new Kept(read(user), now.plus(KEPT));
      if (kept.size() >= MOST_KEPT) {
        kept.clear();
      }
      kept.put(user, known);
    }
    return known.operator();
  }

  private boolean read(UserId user) {
    return jdbc.sql("select app.is_operator(:user)")
        .param("user", user.value())
        .query(Boolean.class)
        .single();
  }
}
