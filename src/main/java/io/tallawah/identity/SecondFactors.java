package io.tallawah.identity;

import io.tallawah.keys.Envelope;
import io.tallawah.keys.KeyOwner;
import io.tallawah.keys.Place;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.UserId;
import io.tallawah.tenancy.PlatformScope;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bouncycastle.util.encoders.Base32;
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

  private final FactorRows rows;
  private final OwnRows ownRows;
  private final RecoveryCodes recoveryCodes;
  private final Envelope envelope;
  private final PlatformScope platformScope;
  private final Memberships memberships;
  private final Clock clock;

  SecondFactors(
      FactorRows rows,
      OwnRows ownRows,
      RecoveryCodes recoveryCodes,
      Envelope envelope,
      PlatformScope platformScope,
      Memberships memberships,
      Clock clock) {
    this.rows = rows;
    this.ownRows = ownRows;
    this.recoveryCodes = recoveryCodes;
    this.envelope = envelope;
    this.platformScope = platformScope;
    this.memberships = memberships;
    this.clock = clock;
  }

  /** Whether signing in takes a code. */
  public boolean has(UserId user) {
    return confirmed(user).isPresent();
  }

  /** Recovery codes that were not used yet. */
  public long recoveryCodesLeft(UserId user) {
    return ownRows.call(user, () -> recoveryCodes.left(user));
  }

  /** Whether this is the person's code of now, or a recovery code; it is taken then. */
  boolean accepts(UserId user, String code) {
    String plain = code.replace(" ", "");
    return has(user) && (takes(user, plain) || recoveryCodes.take(user, plain));
  }

  /** A new secret, which counts once a code of it was given. */
  Enrolment begin(SignedInUser user) {
    if (has(user.id())) {
      throw new ProblemException(
          "There is a second factor already.", "Remove it first, then set up another.");
    }
    byte[] secret = OneTimeCodes.newSecret();
    ownRows.run(user.id(), () -> rows.replace(user.id(), seal(user.id(), secret)));
    String text = Base32.toBase32String(secret).replace("=", "");
    return new Enrolment(text, address(user.email(), text));
  }

  /** The first code of a new secret makes it count; in a transaction of the person's own rows. */
  List<String> confirm(UserId user, String code) {
    if (has(user) || !takes(user, code.replace(" ", ""))) {
      throw new ProblemException(
          "That is not the code of now.", "Wait for the next one and check your device's clock.");
    }
    rows.confirm(user);
    return recoveryCodes.replace(user);
  }

  /** In a transaction of the person's own rows. */
  List<String> newRecoveryCodes(UserId user) {
    return recoveryCodes.replace(user);
  }

  /** In a transaction of the person's own rows; whether there was one. */
  boolean remove(UserId user) {
    recoveryCodes.clear(user);
    return rows.remove(user);
  }

  /** Forgets which tenants wait for the person's factor, after a change to it. */
  void forget(UserId user) {
    memberships.forget(user);
  }

  private boolean takes(UserId user, String code) {
    OptionalLong step =
        rows.find(user)
            .map(factor ->
                OneTimeCodes.step(open(user, factor.sealed().array()), code, clock.instant()))
            .orElse(OptionalLong.empty());
    return step.isPresent() && rows.take(user, step.getAsLong());
  }

  private Optional<FactorRows.Factor> confirmed(UserId user) {
    return rows.find(user).filter(FactorRows.Factor::confirmed);
  }

  private byte[] seal(UserId user, byte[] secret) {
    return envelope.seal(KeyOwner.platform(), place(user), secret);
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
