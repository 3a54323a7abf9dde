package io.tallawah.identity;

import io.tallawah.keys.Envelope;
import io.tallawah.keys.KeyOwner;
import io.tallawah.keys.Place;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.UserId;
import io.tallawah.tenancy.PlatformScope;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bouncycastle.util.encoders.Base32;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * One-time codes from a person's device. The secret is sealed with the platform's key; a code works
 * once. What changes a factor is {@link OwnAccount}'s, which asks who it is first.
 */
@Service
public class SecondFactors {

  /**
   * A secret to be put into a device.
   *
   * @param text for who types it
   * @param address for the picture that the device reads
   */
  public record Enrolment(String text, String address) {

    @Override
    public String toString() {
      return "Enrolment[]";
    }
  }

  static final String TABLE = "app.second_factor";
  static final String COLUMN = "secret";
  private static final String ISSUER = "Tallawah";

  private record Factor(ByteBuffer sealed, boolean confirmed) {}

  private final JdbcClient jdbc;
  private final OwnRows ownRows;
  private final RecoveryCodes recoveryCodes;
  private final Envelope envelope;
  private final PlatformScope platformScope;
  private final Memberships memberships;
  private final Clock clock;

  SecondFactors(
      JdbcClient jdbc,
      OwnRows ownRows,
      RecoveryCodes recoveryCodes,
      Envelope envelope,
      PlatformScope platformScope,
      Memberships memberships,
      Clock clock) {
    this.jdbc = jdbc;
    this.ownRows = ownRows;
    this.recoveryCodes = recoveryCodes;
    this.envelope = envelope;
    this.platformScope = platformScope;
    this.memberships = memberships;
    this.clock = clock;
  }

  /** Whether signing in takes a code. */
  public boolean has(UserId user) {
    return find(user).filter(Factor::confirmed).isPresent();
  }

  /** Recovery codes that were not used yet. */
  public long recoveryCodesLeft(UserId user) {
    return ownRows.call(
        user,
        () ->
            jdbc.sql(
                    "select count(*) from app.recovery_code where user_id = :user and used_at is null")
                .param("user", user.value())
                .query(Long.class)
                .single());
  }

  /** Whether this is the person's code of now, or a recovery code; it is taken then. */
  boolean accepts(UserId user, String code) {
    String plain = code.replace(" ", "");
    return find(user).filter(Factor::confirmed).isPresent()
        && (takes(user, plain) || recoveryCodes.take(user, plain));
  }

  /** A new secret, which counts once a code of it was given. */
  Enrolment begin(SignedInUser user) {
    if (has(user.id())) {
      throw new ProblemException(
          "There is a second factor already.", "Remove it first, then set up another.");
    }
    byte[] secret = OneTimeCodes.newSecret();
    ownRows.run(user.id(), () -> store(user.id(), secret));
    String text = Base32.toBase32String(secret).replace("=", "");
    return new Enrolment(text, address(user.email(), text));
  }

  /** The first code of a new secret makes it count. */
  List<String> confirm(UserId user, String code) {
    if (has(user) || !takes(user, code.replace(" ", ""))) {
      throw new ProblemException(
          "That is not the code of now.", "Wait for the next one and check your device's clock.");
    }
    List<String> codes =
        ownRows.call(
            user,
            () -> {
              jdbc.sql("update app.second_factor set confirmed_at = now() where user_id = :user")
                  .param("user", user.value())
                  .update();
              return recoveryCodes.replace(user);
            });
    memberships.forget(user);
    return codes;
  }

  List<String> newRecoveryCodes(UserId user) {
    return ownRows.call(user, () -> recoveryCodes.replace(user));
  }

  void remove(UserId user) {
    ownRows.run(
        user,
        () -> {
          jdbc.sql("delete from app.second_factor where user_id = :user")
              .param("user", user.value())
              .update();
          recoveryCodes.clear(user);
        });
    memberships.forget(user);
  }

  private boolean takes(UserId user, String code) {
    Optional<byte[]> secret = find(user).map(factor -> open(user, factor.sealed().array()));
    OptionalLong step =
        secret
            .map(known -> OneTimeCodes.step(known, code, clock.instant()))
            .orElse(OptionalLong.empty());
    return step.isPresent()
        && jdbc.sql("select app.take_code(:user, :step)")
            .param("user", user.value())
            .param("step", step.getAsLong())
            .query(Boolean.class)
            .single();
  }

  private Optional<Factor> find(UserId user) {
    return jdbc.sql("select secret, confirmed from app.sign_in_factor(:user)")
        .param("user", user.value())
        .query((row, number) -> new Factor(ByteBuffer.wrap(row.getBytes(1)), row.getBoolean(2)))
        .optional();
  }

  private void store(UserId user, byte[] secret) {
    jdbc.sql("delete from app.second_factor where user_id = :user")
        .param("user", user.value())
        .update();
    jdbc.sql("insert into app.second_factor (user_id, secret) values (:user, :secret)")
        .param("user", user.value())
        .param("secret", envelope.seal(KeyOwner.platform(), place(user), secret))
        .update();
  }

  private byte[] open(UserId user, byte[] sealed) {
    return platformScope.call(() -> envelope.open(KeyOwner.platform(), place(user), sealed));
  }

  private static Place place(UserId user) {
    return new Place(TABLE, user.toString(), COLUMN);
  }

  private static String address(String email, String secret) {
    String label = URLEncoder.encode(email, StandardCharsets.UTF_8).replace("+", "%20");
    return "otpauth://totp/%s:%s?secret=%s&issuer=%s".formatted(ISSUER, label, secret, ISSUER);
  }
}
