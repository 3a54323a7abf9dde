package io.tallawah.identity;

import io.tallawah.shared.ProblemException;
import io.tallawah.shared.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Lets in whom a tenant's sign-on service has signed in. An account is known by the service and its
 * subject. The account of an address is tied to a subject once its password was given; without an
 * account, an invitation or the role of who joins makes one.
 *
 * @see <a href="../../../../../docs/decisions/0030-openid-connect.md">decision 30</a>
 */
@Service
public class SignOnDoor {

  /** What became of somebody whom a service sent. */
  public sealed interface Outcome {

    /** They are in. */
    record Accepted(SignedInUser user, SignedOn through) implements Outcome {}

    /** They have a second factor here, and the service told of none. */
    record CodeNeeded(SignedInUser user, SignedOn through) implements Outcome {}

    /** There is an account of their address, whose password is to be given, once. */
    record ProofNeeded(SignOnProof proof) implements Outcome {}

    /** They don't get in; the tenant's audit log says why. */
    record Refused() implements Outcome {}
  }

  private static final int LONGEST_SUBJECT = 255;
  private static final int LONGEST_NAME = 120;

  private record Found(String way, @Nullable SignedInUser user) {}

  private final JdbcClient jdbc;
  private final SignIn signIn;
  private final SecondFactors factors;
  private final SignInRecord record;
  private final Memberships memberships;

  SignOnDoor(
      JdbcClient jdbc,
      SignIn signIn,
      SecondFactors factors,
      SignInRecord record,
      Memberships memberships) {
    this.jdbc = jdbc;
    this.signIn = signIn;
    this.factors = factors;
    this.record = record;
    this.memberships = memberships;
  }

  /** The service that answers for an address; empty when its domain has none. */
  public Optional<UUID> serviceFor(String email) {
    return address(email)
        .flatMap(address ->
            jdbc.sql("select app.sign_on_of_domain(:domain)")
                .param("domain", address.substring(address.indexOf('@') + 1))
                .query(UUID.class)
                .optional());
  }

  /**
   * Lets in whom a service has signed in.
   *
   * @param on the service, and whether a second factor was asked for
   */
  public Outcome enter(SignedOn on, SignOnIdentity who) {
    if (who.subject().isBlank()
        || who.subject().length() > LONGEST_SUBJECT
        || !storable(who.subject())) {
      return refused(on, who, "the subject can't be kept");
    }
    Optional<String> email = who.verifiedEmail().flatMap(SignOnDoor::address);
    Found found =
        jdbc.sql(
                """
                select way, user_id, email, display_name, demo from app.sign_on_account(:service, :subject, :email)\
                """)
            .param("service", on.service())
            .param("subject", who.subject())
            .param("email", email.orElse(""))
            .query((row, number) -> found(row))
            .optional()
            .orElse(new Found("", null));
    return enter(on, who, email, found);
  }

  /**
   * Ties a subject to an account after its password was given.
   *
   * @param code of who has a second factor; null when none was given
   * @param address where the attempt comes from
   * @return what became of the attempt; whoever was accepted may enter again
   */
  public SignIn.Outcome prove(
      SignOnProof proof, String password, @Nullable String code, String address) {
    SignIn.Outcome outcome = signIn.attempt(proof.user().email(), password, code, address);
    if (outcome instanceof SignIn.Outcome.Accepted accepted) {
      if (!accepted.user().id().equals(proof.user().id())
          || !join(proof.on(), proof.who(), proof.user(), true)) {
        throw new ProblemException(
            "Your account can't be used with this sign-on.", "Ask an owner of your tenant.");
      }
    }
    return outcome;
  }

  private Outcome enter(SignedOn on, SignOnIdentity who, Optional<String> email, Found found) {
    SignedInUser user = found.user();
    return switch (found.way()) {
      case "linked" -> user == null ? refused(on, who, "no account") : accepted(on, user);
      case "known" ->
          user == null
              ? refused(on, who, "no account")
              : new Outcome.ProofNeeded(new SignOnProof(on, who, user));
      case "new" -> {
        SignedInUser made = newcomer(email.orElseThrow(), who);
        yield join(on, who, made, false)
            ? accepted(on, made)
            : refused(on, who, "it could not join");
      }
      default ->
          refused(
              on, who, email.isEmpty() ? "its address isn't verified" : "no account it may have");
    };
  }

  private Outcome accepted(SignedOn on, SignedInUser user) {
    if (!on.factor() && factors.has(user.id())) {
      return new Outcome.CodeNeeded(user, on);
    }
    record.accepted(user, on);
    return new Outcome.Accepted(user, on);
  }

  private boolean join(SignedOn on, SignOnIdentity who, SignedInUser user, boolean proved) {
    Optional<String> role =
        jdbc.sql("select app.sign_on_join(:service, :subject, :email, :user, :name, :proved)")
            .param("service", on.service())
            .param("subject", who.subject())
            .param("email", user.email())
            .param("user", user.id().value())
            .param("name", user.displayName())
            .param("proved", proved)
            .query(String.class)
            .optional();
    role.ifPresent(given -> {
      memberships.forget(user.id());
      record.tell(
          on,
          "sign_on.linked",
          user.id().toString(),
          Map.of("subject", who.subject(), "email", user.email(), "role", given));
    });
    return role.isPresent();
  }

  private Outcome refused(SignedOn on, SignOnIdentity who, String why) {
    record.tell(
        on,
        "sign_in.refused",
        null,
        Map.of("why", why, "subject", who.subject(), "email", who.email()));
    return new Outcome.Refused();
  }

  private static SignedInUser newcomer(String email, SignOnIdentity who) {
    String name = who.name().replaceAll("\\p{Cntrl}", " ").strip();
    String called = name.isEmpty() || !storable(name) ? email : name;
    return new SignedInUser(
        new UserId(UUID.randomUUID()),
        email,
        called.length() > LONGEST_NAME ? called.substring(0, LONGEST_NAME).strip() : called,
        false,
        false);
  }

  private static Found found(ResultSet row) throws SQLException {
    UUID user = row.getObject("user_id", UUID.class);
    return new Found(
        row.getString("way"),
        user == null
            ? null
            : new SignedInUser(
                new UserId(user),
                row.getString("email"),
                row.getString("display_name"),
                row.getBoolean("demo"),
                false));
  }

  private static boolean storable(String text) {
    return text.indexOf('\0') < 0 && Utf16.whole(text);
  }

  private static Optional<String> address(String email) {
    try {
      return Optional.of(new EmailAddress(email).value());
    } catch (ProblemException e) {
      return Optional.empty();
    }
  }
}
