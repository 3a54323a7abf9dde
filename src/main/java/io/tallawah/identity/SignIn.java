package io.tallawah.identity;

import io.tallawah.shared.UserId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Signs people in. A wrong password, an unknown address and a deactivated person get the same
 * answer after about the same time.
 */
@Service
public class SignIn {

  /** What became of an attempt. */
  public sealed interface Outcome {

    /** The person is who they say. */
    record Accepted(SignedInUser user) implements Outcome {}

    /** Wrong, unknown or deactivated: never said which. */
    record Refused() implements Outcome {}

    /** Too many failures; nothing was checked. */
    record Throttled(long seconds) implements Outcome {}

    /** Too many people sign in at once; nothing was checked. */
    record Busy() implements Outcome {}
  }

  private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
  private static final int LONGEST_EMAIL = 254;

  private record Account(SignedInUser user, @Nullable String hash) {}

  private final JdbcClient jdbc;
  private final PasswordHashing passwords;
  private final SignInThrottle throttle;
  private final SignInRecord record;

  SignIn(JdbcClient jdbc, PasswordHashing passwords, SignInThrottle throttle, SignInRecord record) {
    this.jdbc = jdbc;
    this.passwords = passwords;
    this.throttle = throttle;
    this.record = record;
  }

  /**
   * Checks an e-mail address and a password.
   *
   * @param address where the attempt comes from
   */
  public Outcome attempt(String email, String password, String address) {
    String account = email.strip().toLowerCase(Locale.ROOT);
    long wait = throttle.secondsToWait(account, address);
    if (wait > 0) {
      if (throttle.firstRefusal(account, address)) {
        record.throttled(find(account).map(Account::user).map(SignedInUser::id));
      }
      return new Outcome.Throttled(wait);
    }
    try {
      return check(account, password, address);
    } catch (PasswordHashing.BusyException e) {
      LOG.warn("sign-in refused: {}", e.getMessage());
      return new Outcome.Busy();
    }
  }

  private Outcome check(String email, String password, String address) {
    Optional<Account> account = find(email);
    if (passwords.matches(password, account.map(Account::hash).orElse(null))) {
      SignedInUser user = account.orElseThrow().user();
      throttle.succeeded(email, address);
      record.accepted(user.id());
      return new Outcome.Accepted(user);
    }
    throttle.failed(email, address);
    record.refused(account.map(Account::user).map(SignedInUser::id));
    LOG.info("sign-in refused, from {}", address);
    return new Outcome.Refused();
  }

  private Optional<Account> find(String email) {
    boolean possible =
        email.length() <= LONGEST_EMAIL && email.indexOf('\0') < 0 && Utf16.whole(email);
    return jdbc.sql(
            """
            select user_id, email, display_name, password_hash, demo, operator
            from app.sign_in_account(:email)\
            """)
        .param("email", possible ? email : "")
        .query((row, number) ->
            new Account(
                new SignedInUser(
                    new UserId(row.getObject(1, UUID.class)),
                    row.getString(2),
                    row.getString(3),
                    row.getBoolean(5),
                    row.getBoolean(6)),
                row.getString(4)))
        .optional();
  }
}
