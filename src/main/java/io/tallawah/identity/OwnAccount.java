package io.tallawah.identity;

import io.tallawah.shared.ProblemException;
import io.tallawah.shared.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Service;

/**
 * What people change about their own account. Password and factors can be changed only shortly
 * after the person has proved again who they are; every other session ends then.
 */
@Service
public class OwnAccount {

  private final JdbcClient jdbc;
  private final OwnRows ownRows;
  private final CurrentUser currentUser;
  private final SignIn signIn;
  private final SecondFactors factors;
  private final PasswordRules rules;
  private final PasswordHashing passwords;
  private final SignInRecord record;

  OwnAccount(
      JdbcClient jdbc,
      OwnRows ownRows,
      CurrentUser currentUser,
      SignIn signIn,
      SecondFactors factors,
      PasswordRules rules,
      PasswordHashing passwords,
      SignInRecord record) {
    this.jdbc = jdbc;
    this.ownRows = ownRows;
    this.currentUser = currentUser;
    this.signIn = signIn;
    this.factors = factors;
    this.rules = rules;
    this.passwords = passwords;
    this.record = record;
  }

  /** Whether the person has proved who they are in the last few minutes. */
  public boolean confirmed() {
    return ownRows.call(
        self().id(),
        () ->
            jdbc.sql(
                    """
                    select exists (select from app.session
                    where id = :session and confirmed_at > now() - interval '5 minutes')\
                    """)
                .param("session", session())
                .query(Boolean.class)
                .single());
  }

  /**
   * Proves again who the person is.
   *
   * @param code of who has a second factor
   * @param address where the request comes from
   */
  public SignIn.Outcome confirm(String password, @Nullable String code, String address) {
    SignIn.Outcome outcome = signIn.attempt(self().email(), password, code, address);
    if (outcome instanceof SignIn.Outcome.Accepted) {
      ownRows.run(
          self().id(),
          () ->
              jdbc.sql("update app.session set confirmed_at = now() where id = :session")
                  .param("session", session())
                  .update());
    }
    return outcome;
  }

  public boolean hasFactor() {
    return factors.has(self().id());
  }

  public long recoveryCodesLeft() {
    return factors.recoveryCodesLeft(self().id());
  }

  /** A secret for the person's device; it counts once {@link #confirmFactor} got a code of it. */
  public SecondFactors.Enrolment beginFactor() {
    requireConfirmed();
    return factors.begin(self());
  }

  /** Takes the first code; the answer is the recovery codes, shown this once. */
  public List<String> confirmFactor(String code) {
    requireConfirmed();
    List<String> codes = factors.confirm(self().id(), code);
    changed("factor.added");
    return codes;
  }

  /** Removes the second factor and its recovery codes. */
  public void removeFactor() {
    requireConfirmed();
    factors.remove(self().id());
    changed("factor.removed");
  }

  /** New recovery codes in place of the old, shown this once. */
  public List<String> newRecoveryCodes() {
    requireConfirmed();
    List<String> codes = factors.newRecoveryCodes(self().id());
    changed("factor.recovery_codes_made");
    return codes;
  }

  /** Another password, by the rules for passwords. */
  public void changePassword(String password) {
    requireConfirmed();
    rules.check(
        password,
        hasFactor()
            ? PasswordRules.Factors.WITH_A_SECOND_FACTOR
            : PasswordRules.Factors.PASSWORD_ALONE,
        context());
    String hash = passwords.hash(password);
    ownRows.run(
        self().id(),
        () ->
            jdbc.sql("update app.user_account set password_hash = :hash where id = :user")
                .param("hash", hash)
                .param("user", self().id().value())
                .update());
    changed("password.changed");
  }

  private List<String> context() {
    List<String> words = new ArrayList<>(List.of(self().email(), self().displayName()));
    Stream.concat(currentUser.memberships().stream(), currentUser.waiting().stream())
        .forEach(one -> words.addAll(List.of(one.slug(), one.name())));
    return words;
  }

  private void changed(String action) {
    UserId user = self().id();
    ownRows.run(
        user,
        () ->
            jdbc.sql(
                    """
                    update app.session set ended_at = now(), ended_why = :why
                    where user_id = :user and id <> :session and ended_at is null\
                    """)
                .param("why", action)
                .param("user", user.value())
                .param("session", session())
                .update());
    record.tell(action, Optional.of(user));
  }

  private void requireConfirmed() {
    if (!confirmed()) {
      throw new ProblemException(
          "It has been a while since you signed in.", "Confirm that it is you, then try again.");
    }
  }

  private SignedInUser self() {
    return currentUser.require();
  }

  private UUID session() {
    return currentUser
        .session()
        .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("no session"));
  }
}
