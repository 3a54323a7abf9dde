package io.tallawah.identity;

import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.UserId;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What people change about their own account. Password and factors can be changed only in a session
 * and shortly after the person has proved again who they are. The change, the end of every other
 * session, the entries of the audit log and the notice to the person are one transaction.
 */
@Service
public class OwnAccount {

  private final JdbcClient jdbc;
  private final OwnRows ownRows;
  private final OwnActs acts;
  private final SessionRows sessions;
  private final CurrentUser currentUser;
  private final SignIn signIn;
  private final SecondFactors factors;
  private final ChosenPasswords chosen;
  private final PasswordHashing passwords;
  private final WrongCodes wrongCodes;
  private final Notices notices;

  OwnAccount(
      JdbcClient jdbc,
      OwnRows ownRows,
      OwnActs acts,
      SessionRows sessions,
      CurrentUser currentUser,
      SignIn signIn,
      SecondFactors factors,
      ChosenPasswords chosen,
      PasswordHashing passwords,
      WrongCodes wrongCodes,
      Notices notices) {
    this.jdbc = jdbc;
    this.ownRows = ownRows;
    this.acts = acts;
    this.sessions = sessions;
    this.currentUser = currentUser;
    this.signIn = signIn;
    this.factors = factors;
    this.chosen = chosen;
    this.passwords = passwords;
    this.wrongCodes = wrongCodes;
    this.notices = notices;
  }

  /** Whether the person has proved who they are in the last few minutes. */
  public boolean confirmed() {
    UUID session = currentUser.requireSession();
    return ownRows.call(self(), () -> sessions.confirmedLately(session));
  }

  /**
   * Proves again who the person is.
   *
   * @param code of who has a second factor
   * @param address where the request comes from
   */
  public SignIn.Outcome confirm(String password, @Nullable String code, String address) {
    UUID session = currentUser.requireSession();
    SignIn.Outcome outcome = signIn.attempt(currentUser.require().email(), password, code, address);
    if (outcome instanceof SignIn.Outcome.Accepted) {
      ownRows.run(self(), () -> sessions.confirm(session));
    }
    return outcome;
  }

  public boolean hasFactor() {
    return factors.has(self());
  }

  public long recoveryCodesLeft() {
    return factors.recoveryCodesLeft(self());
  }

  /** A secret for the person's device; it counts once {@link #confirmFactor} got a code of it. */
  public SecondFactors.Enrolment beginFactor() {
    requireConfirmed();
    return factors.begin(currentUser.require());
  }

  /** Takes the first code; the answer is the recovery codes, shown this once. */
  public List<String> confirmFactor(String code) {
    List<String> codes =
        change("factor.added", Notices.Kind.FACTOR_ADDED, () -> factors.confirm(self(), code));
    factors.forget(self());
    return codes;
  }

  /** Removes the second factor and its recovery codes. */
  public void removeFactor() {
    change("factor.removed", Notices.Kind.FACTOR_REMOVED, () -> factors.remove(self()));
    factors.forget(self());
  }

  /** New recovery codes in place of the old, shown this once. */
  public List<String> newRecoveryCodes() {
    return change(
        "factor.recovery_codes_made",
        Notices.Kind.RECOVERY_CODES_MADE,
        () -> factors.newRecoveryCodes(self()));
  }

  /** Characters that the person's password must have at least. */
  public int shortestPassword() {
    return chosen.shortest(self());
  }

  /** Another password, by the rules for passwords. */
  public void changePassword(String password) {
    requireConfirmed();
    SignedInUser person = currentUser.require();
    chosen.check(person.id(), person.email(), person.displayName(), password);
    String hash = passwords.hash(password);
    change("password.changed", Notices.Kind.PASSWORD_CHANGED, () -> store(hash));
  }

  private boolean store(String hash) {
    wrongCodes.clear(self());
    return jdbc.sql("update app.user_account set password_hash = :hash where id = :user")
            .param("hash", hash)
            .param("user", self().value())
            .update()
        > 0;
  }

  private <T> T change(String action, Notices.Kind kind, Supplier<T> act) {
    requireConfirmed();
    UUID session = currentUser.requireSession();
    return acts.call(
        self(),
        AuditEvent.of(action, self().toString()),
        () -> {
          T done = act.get();
          sessions.endOthers(session, self(), action);
          sessions.device(session).ifPresent(device -> notices.tell(self(), kind, device));
          return done;
        });
  }

  private void requireConfirmed() {
    if (currentUser.through().isPresent()) {
      throw new ProblemException(
          "You were signed in by your company's sign-on.", "Sign in with your password first.");
    }
    if (!confirmed()) {
      throw new ProblemException(
          "It has been a while since you signed in.", "Confirm that it is you, then try again.");
    }
  }

  private UserId self() {
    return currentUser.require().id();
  }
}
