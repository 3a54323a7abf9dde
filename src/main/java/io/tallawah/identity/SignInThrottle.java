package io.tallawah.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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

  /**
   * Counts an attempt before it is checked, so that attempts side by side see each other; one that
   * turns out to be right, or isn't checked at all, is taken back.
   *
   * @return seconds until an attempt is taken; 0 when this one is taken
   */
  long begin(String account, String address) {
    sweep();
    String network = ClientNetwork.of(address);
    long here =
        Math.max(
            wait(count(subject("both", account, network)), ACCOUNT_AT_ADDRESS),
            wait(count(subject("address", "", network)), ADDRESS));
    long anywhere = wait(count(subject("account", account, "")), ACCOUNT);
    long wait = anywhere > here && !known(account, network) ? anywhere : here;
    if (wait > 0) {
      takeBack(account, address);
    }
    return wait;
  }

  /** The attempt that began was no wrong guess. */
  void takeBack(String account, String address) {
    String network = ClientNetwork.of(address);
    forget(subject("both", account, network));
    forget(subject("address", "", network));
    forget(subject("account", account, ""));
  }

  /** The attempt that began was right. */
  void succeeded(String account, String address) {
    takeBack(account, address);
    String network = ClientNetwork.of(address);
    jdbc.sql("delete from app.sign_in_counter where subject = :subject")
        .param("subject", subject("both", account, network))
        .update();
    jdbc.sql(
            """
            insert into app.sign_in_counter (subject, failures, since) values (:subject, 0, :now)
            on conflict (subject) do update set since = excluded.since\
            """)
        .param("subject", subject("known", account, network))
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
            .param("subject", subject("told", account, ClientNetwork.of(address)))
            .param("now", at(clock.instant()))
            .param("since", at(clock.instant().minus(WINDOW)))
            .update()
        > 0;
  }

  private long wait(Counter counter, int limit) {
    Duration left = Duration.between(clock.instant(), counter.since().plus(WINDOW));
    return counter.failures() > limit && left.isPositive() ? left.toSeconds() + 1 : 0;
  }

  private boolean known(String account, String network) {
    return jdbc.sql("select since from app.sign_in_counter where subject = :subject")
        .param("subject", subject("known", account, network))
        .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .optional()
        .filter(since -> clock.instant().isBefore(since.plus(KNOWN)))
        .isPresent();
  }

  private Counter count(byte[] subject) {
    return jdbc.sql(
            """
            insert into app.sign_in_counter as c (subject, failures, since) values (:subject, 1, :now)
            on conflict (subject) do update set
              failures = case when c.since > :since then c.failures + 1 else 1 end,
              since = case when c.since > :since then c.since else excluded.since end
            returning failures, since\
            """)
        .param("subject", subject)
        .param("now", at(clock.instant()))
        .param("since", at(clock.instant().minus(WINDOW)))
        .query((row, number) ->
            new Counter(row.getInt(1), row.getObject(2, OffsetDateTime.class).toInstant()))
        .single();
  }

  private void forget(byte[] subject) {
    jdbc.sql(
            """
            update app.sign_in_counter set failures = failures - 1
            where subject = :subject and failures > 0\
            """)
        .param("subject", subject)
        .update();
    jdbc.sql("delete from app.sign_in_counter where subject = :subject and failures = 0")
        .param("subject", subject)
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
