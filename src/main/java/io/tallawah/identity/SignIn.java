package io.tallawah.identity;

import io.tallawah.shared.BusyException;
import io.tallawah.shared.UserId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
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

    /** The password is right; the person has a second factor, whose code is still to come. */
    record CodeNeeded(SignedInUser user) implements Outcome {}

    /** Wrong, unknown or deactivated: never said which. */
    record Refused() implements Outcome {}

    /** Too many wrong codes in a row: none is taken before the password is another. */
    record CodesSpent() implements Outcome {}

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
  private final SecondFactors factors;
  private final WrongCodes wrongCodes;
  private final SignInRecord record;

  SignIn(
      JdbcClient jdbc,
      PasswordHashing passwords,
      SignInThrottle throttle,
      SecondFactors factors,
      WrongCodes wrongCodes,
      SignInRecord record) {
    this.jdbc = jdbc;
    this.factors = factors;
    this.wrongCodes = wrongCodes;
    this.passwords = passwords;
    this.throttle = throttle;
    this.record = record;
  }

  /**
   * Checks an e-mail address, a password and, of who has a second factor, a code.
   *
   * @param code from the person's device or a recovery code; null when none was given
   * @param address where the attempt comes from
   */
  public Outcome attempt(String email, String password, @Nullable String code, String address) {
    String account = email.strip().toLowerCase(Locale.ROOT);
    return unlessThrottled(account, address, () -> check(account, password, code, address));
  }

  /**
   * The second step of who was told that a code is needed.
   *
   * @param through the sign-on service that took the first step, or null
   */
  public Outcome secondStep(
      SignedInUser user, String code, String address, @Nullable SignedOn through) {
    return unlessThrottled(
        user.email(), address, () -> checkCode(user, user.email(), code, address, through));
  }

  private Outcome unlessThrottled(String account, String address, Supplier<Outcome> check) {
    long wait = throttle.begin(account, address);
    if (wait > 0) {
      if (throttle.firstRefusal(account, address)) {
        record.throttled(find(account).map(Account::user));
      }
      return new Outcome.Throttled(wait);
    }
    try {
      return check.get();
    } catch (BusyException e) {
      throttle.takeBack(account, address);
      LOG.warn("sign-in refused: {}", e.getMessage());
      return new Outcome.Busy();
    }
  }

  private Outcome check(String email, String password, @Nullable String code, String address) {
    Optional<Account> account = find(email);
    if (!passwords.matches(password, account.map(Account::hash).orElse(null))) {
      return refused(account.map(Account::user), address);
    }
    SignedInUser user = account.orElseThrow().user();
    if (!factors.has(user.id())) {
      return accepted(user, email, address, null);
    }
    if (code == null || code.isBlank()) {
      throttle.takeBack(email, address);
      return new Outcome.CodeNeeded(user);
    }
    return checkCode(user, email, code, address, null);
  }

  private Outcome checkCode(
      SignedInUser user, String email, String code, String address, @Nullable SignedOn through) {
    int wrong = wrongCodes.count(user.id());
    if (wrong > WrongCodes.MOST) {
      refused(Optional.of(user), address);
      return new Outcome.CodesSpent();
    }
    if (factors.accepts(user.id(), code)) {
      wrongCodes.forget(user.id());
      return accepted(user, email, address, through);
    }
    wrongCodes.tell(user.id(), wrong, throttle.knows(email, address), address);
    return refused(Optional.of(user), address);
  }

  private Outcome accepted(
      SignedInUser user, String email, String address, @Nullable SignedOn through) {
    throttle.succeeded(email, address);
    record.accepted(user, through);
    return new Outcome.Accepted(user);
  }

  private Outcome refused(Optional<SignedInUser> user, String address) {
    record.refused(user);
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
