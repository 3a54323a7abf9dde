package io.tallawah.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
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

  private static final Map<String, Integer> LIMITS =
      Map.of("both", ACCOUNT_AT_ADDRESS, "address", ADDRESS, "account", ACCOUNT);

  /** The three counters of an attempt, locked in the order in which they are counted. */
  private static final String MINE =
      """
      with mine as (
        select subject, failures from app.sign_in_counter
        where subject in (:both, :address, :account) order by subject for update),
      gone as (
        delete from app.sign_in_counter c using mine
        where c.subject = mine.subject and (mine.failures <= 1 or :right and mine.subject = :both))\
      """;

  private static final String LESS =
      """
      update app.sign_in_counter c set failures = c.failures - 1 from mine
      where c.subject = mine.subject and mine.failures > 1 and not (:right and mine.subject = :both)\
      """;

  private static final String TAKE_BACK = MINE + '\n' + LESS;

  /** Nothing is left of the account at the address, which is known from now. */
  private static final String REMEMBER =
      MINE
          + ",\nless as (\n"
          + LESS
          + """
          )
          insert into app.sign_in_counter (subject, failures, since) values (:known, 0, :now)
          on conflict (subject) do update set since = excluded.since\
          """;

  /** What is counted of an attempt: hashes, as no address that was typed is kept. */
  @SuppressWarnings("ArrayRecordComponent") // never compared: what the statements take
  private record Subjects(byte[] both, byte[] address, byte[] account) {

    static Subjects of(String account, String network) {
      return new Subjects(
          subject("both", account, network),
          subject("address", "", network),
          subject("account", account, ""));
    }

    JdbcClient.StatementSpec in(JdbcClient.StatementSpec statement) {
      return statement.param("both", both).param("address", address).param("account", account);
    }
  }

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
    Map<String, Long> waits = count(Subjects.of(account, network));
    long here = Math.max(waits.getOrDefault("both", 0L), waits.getOrDefault("address", 0L));
    long anywhere = waits.getOrDefault("account", 0L);
    long wait = anywhere > here && !known(account, network) ? anywhere : here;
    if (wait > 0) {
      takeBack(account, address);
    }
    return wait;
  }

  /** The attempt that began was no wrong guess. */
  void takeBack(String account, String address) {
    Subjects.of(account, ClientNetwork.of(address))
        .in(jdbc.sql(TAKE_BACK))
        .param("right", false)
        .update();
  }

  /** The attempt that began was right. */
  void succeeded(String account, String address) {
    String network = ClientNetwork.of(address);
    Subjects.of(account, network)
        .in(jdbc.sql(REMEMBER))
        .param("right", true)
        .param("known", subject("known", account, network))
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

  /** Whether the person has signed in from this address in the last while. */
  boolean knows(String account, String address) {
    return known(account, ClientNetwork.of(address));
  }

  private long wait(int failures, Instant since, int limit) {
    Duration left = Duration.between(clock.instant(), since.plus(WINDOW));
    return failures > limit && left.isPositive() ? left.toSeconds() + 1 : 0;
  }

  private boolean known(String account, String network) {
    return jdbc.sql("select since from app.sign_in_counter where subject = :subject")
        .param("subject", subject("known", account, network))
        .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .optional()
        .filter(since -> clock.instant().isBefore(since.plus(KNOWN)))
        .isPresent();
  }

  /**
   * Counts one of each, all in one statement and in one order, so that attempts side by side wait
   * for each other and never in a circle. The seconds to wait by what was counted.
   */
  private Map<String, Long> count(Subjects subjects) {
    Map<String, Long> waits = new HashMap<>();
    subjects
        .in(
            jdbc.sql(
                """
                insert into app.sign_in_counter as c (subject, failures, since)
                select subject, 1, :now from (values (:both), (:address), (:account)) v (subject) order by subject
                on conflict (subject) do update set
                  failures = case when c.since > :since then c.failures + 1 else 1 end,
                  since = case when c.since > :since then c.since else excluded.since end
                returning case subject when :both then 'both' when :address then 'address' else 'account' end,
                  failures, since\
                """))
        .param("now", at(clock.instant()))
        .param("since", at(clock.instant().minus(WINDOW)))
        .query(row -> {
          String counted = row.getString(1);
          waits.put(
              counted,
              wait(
                  row.getInt(2),
                  row.getObject(3, OffsetDateTime.class).toInstant(),
                  LIMITS.getOrDefault(counted, 0)));
        });
    return waits;
  }

  /** Once in a window each instance removes what no longer counts. */
  private void sweep() {
    Instant now = clock.instant();
    Instant due = nextSweep.get();
    if (!now.isBefore(due) && nextSweep.compareAndSet(due, now.plus(WINDOW))) {
      jdbc.sql(
              """
              delete from app.sign_in_counter where subject in (
                select subject from app.sign_in_counter
                where since < :known or since < :since and failures > 0
                for update skip locked)\
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
