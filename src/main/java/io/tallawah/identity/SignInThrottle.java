package io.tallawah.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows guessing, whichever instance is asked: after a few failures for one account from one
 * address, or many from one address, that address waits. After many for one account from anywhere,
 * every address waits but those from which the person has signed in before.
 */
@Component
class SignInThrottle {

  static final int ACCOUNT_AT_ADDRESS = 10;
  static final int ADDRESS = 100;
  static final int ACCOUNT = 50;
  static final Duration WINDOW = Duration.ofMinutes(10);
  static final Duration KNOWN = Duration.ofDays(30);

  private record Counter(int failures, Instant since) {}

  private final JdbcClient jdbc;
  private final Clock clock;
  private final AtomicReference<Instant> nextSweep = new AtomicReference<>(Instant.EPOCH);

  SignInThrottle(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Seconds until the next attempt is taken; 0 when it is taken now. */
  long secondsToWait(String account, String address) {
    long here =
        Math.max(
            wait(subject("both", account, address), ACCOUNT_AT_ADDRESS),
            wait(subject("address", "", address), ADDRESS));
    long anywhere = wait(subject("account", account, ""), ACCOUNT);
    return anywhere > here && !known(account, address) ? anywhere : here;
  }

  void failed(String account, String address) {
    sweep();
    count(subject("both", account, address));
    count(subject("address", "", address));
    count(subject("account", account, ""));
  }

  void succeeded(String account, String address) {
    jdbc.sql("delete from app.sign_in_counter where subject = :subject")
        .param("subject", subject("both", account, address))
        .update();
    jdbc.sql(
            """
            insert into app.sign_in_counter (subject, failures, since) values (:subject, 0, :now)
            on conflict (subject) do update set since = excluded.since\
            """)
        .param("subject", subject("known", account, address))
        .param("now", at(clock.instant()))
        .update();
  }

  /** Whether this is the first refusal of this kind in a while; only that one need be told. */
  boolean firstRefusal(String account, String address) {
    return jdbc.sql(
                """
                insert into app.sign_in_counter as c (subject, failures, since) values (:subject, 1, :now)
                on conflict (subject) do update set since = excluded.since where c.since <= :since\
                """)
            .param("subject", subject("told", account, address))
            .param("now", at(clock.instant()))
            .param("since", at(clock.instant().minus(WINDOW)))
            .update()
        > 0;
  }

  private long wait(byte[] subject, int limit) {
    return read(subject).stream()
        .filter(counter -> counter.failures() >= limit)
        .map(counter -> Duration.between(clock.instant(), counter.since().plus(WINDOW)))
        .mapToLong(left -> left.isPositive() ? left.toSeconds() + 1 : 0)
        .sum();
  }

  private boolean known(String account, String address) {
    return read(subject("known", account, address)).stream()
        .anyMatch(counter -> clock.instant().isBefore(counter.since().plus(KNOWN)));
  }

  private List<Counter> read(byte[] subject) {
    return jdbc.sql("select failures, since from app.sign_in_counter where subject = :subject")
        .param("subject", subject)
        .query((row, number) ->
            new Counter(row.getInt(1), row.getObject(2, OffsetDateTime.class).toInstant()))
        .list();
  }

  private void count(byte[] subject) {
    jdbc.sql(
            """
            insert into app.sign_in_counter as c (subject, failures, since) values (:subject, 1, :now)
            on conflict (subject) do update set
              failures = case when c.since > :since then c.failures + 1 else 1 end,
              since = case when c.since > :since then c.since else excluded.since end\
            """)
        .param("subject", subject)
        .param("now", at(clock.instant()))
        .param("since", at(clock.instant().minus(WINDOW)))
        .update();
  }

  /** Once in a window each instance removes what no longer counts. */
  private void sweep() {
    Instant now = clock.instant();
    Instant due = nextSweep.get();
    if (!now.isBefore(due) && nextSweep.compareAndSet(due, now.plus(WINDOW))) {
      jdbc.sql(
              """
              delete from app.sign_in_counter
              where since < :known or since < :since and failures > 0\
              """)
          .param("known", at(now.minus(KNOWN)))
          .param("since", at(now.minus(WINDOW)))
          .update();
    }
  }

  private static byte[] subject(String kind, String account, String address) {
    return OpaqueToken.hash(kind + '\n' + account + '\n' + address);
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
