package io.tallawah.credentials;

import io.tallawah.identity.RequiresPermission;
import io.tallawah.keys.Envelope;
import io.tallawah.keys.KeyOwner;
import io.tallawah.keys.Macs;
import io.tallawah.keys.Place;
import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.Permission;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.TenantId;
import io.tallawah.tenancy.CurrentTenant;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Platform credentials of the bound tenant. Secrets go in; only jobs get them out again. */
@Service
@RequiresPermission(Permission.MANAGE_CREDENTIALS)
public class Credentials {

  /** A platform that one may sign in to. */
  public record PlatformName(String id, String name) {}

  private static final int FINGERPRINT_BYTES = 8;

  private final CredentialRows rows;
  private final Envelope envelope;
  private final Macs macs;
  private final CurrentTenant currentTenant;
  private final TransactionTemplate transactions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Credentials(
      CredentialRows rows,
      Envelope envelope,
      Macs macs,
      CurrentTenant currentTenant,
      TransactionTemplate transactions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.envelope = envelope;
    this.macs = macs;
    this.currentTenant = currentTenant;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
  }

  /** All, the revoked ones last. */
  public List<Credential> list() {
    return transactions.execute(status -> rows.all(currentTenant.require()));
  }

  /** The platforms of the registry, in their order. */
  public List<PlatformName> platforms() {
    return transactions.execute(status -> rows.platforms());
  }

  /** Stores one under a name that no other active one of the platform has. */
  public Credential store(NewCredential given) {
    try {
      return transactions.execute(status -> insert(given));
    } catch (DuplicateKeyException e) {
      throw new ProblemException(
              "There is a credential of that name for this platform.",
              "Rotate that one, or choose another name.")
          .about("label");
    }
  }

  /** Replaces the secret; empty when there is no active one of this id. */
  public Optional<Credential> rotate(UUID id, Secret secret, @Nullable Instant expiresAt) {
    return transactions.execute(status -> {
      TenantId tenant = currentTenant.require();
      return rows.lock(tenant, id)
          .map(before -> {
            rows.rotate(
                tenant,
                id,
                seal(tenant, id, secret),
                fingerprint(tenant, secret),
                expiresAt,
                now());
            return told("credential.rotated", before, rows.find(tenant, id).orElseThrow());
          });
    });
  }

  /** Destroys the secret and keeps the record; empty when there is no active one of this id. */
  public Optional<Credential> revoke(UUID id) {
    return transactions.execute(status -> {
      TenantId tenant = currentTenant.require();
      return rows.lock(tenant, id)
          .map(before -> {
            rows.revoke(tenant, id, now());
            return told("credential.revoked", before, rows.find(tenant, id).orElseThrow());
          });
    });
  }

  /** The secret of an active one, for a job that signs in to the platform. */
  @RequiresPermission(Permission.USE_CREDENTIALS)
  public Optional<Secret> use(UUID id) {
    return transactions.execute(status -> {
      TenantId tenant = currentTenant.require();
      return rows.sealed(tenant, id)
          .map(sealed -> {
            byte[] plain = envelope.open(KeyOwner.tenant(tenant), place(id), sealed);
            Credential used = rows.find(tenant, id).orElseThrow();
            events.publishEvent(
                AuditEvent.read("credential.used", id.toString(), Map.of("label", used.label())));
            return new Secret(new String(plain, StandardCharsets.UTF_8));
          });
    });
  }

  private Credential insert(NewCredential given) {
    if (!rows.knows(given.platform())) {
      throw new ProblemException("There is no such platform.", "Choose one of the registry.")
          .about("platform");
    }
    TenantId tenant = currentTenant.require();
    UUID id = UUID.randomUUID();
    rows.insert(
        tenant,
        id,
        given,
        seal(tenant, id, given.secret()),
        fingerprint(tenant, given.secret()),
        now());
    return told("credential.stored", null, rows.find(tenant, id).orElseThrow());
  }

  private Credential told(String action, @Nullable Credential before, Credential after) {
    events.publishEvent(
        AuditEvent.change(
            action,
            after.id().toString(),
            before == null ? Map.of() : fields(before),
            fields(after)));
    return after;
  }

  private static Map<String, Object> fields(Credential one) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("platform", one.platform());
    fields.put("label", one.label());
    fields.put("kind", one.kind().id());
    fields.put("scopes", one.scopes());
    fields.put("fingerprint", one.fingerprint());
    fields.put("status", one.isActive() ? "active" : "revoked");
    if (one.expiresAt() != null) {
      fields.put("expires_at", one.expiresAt().toString());
    }
    return fields;
  }

  private byte[] seal(TenantId tenant, UUID id, Secret secret) {
    byte[] plain = secret.text().getBytes(StandardCharsets.UTF_8);
    return envelope.seal(KeyOwner.tenant(tenant), place(id), plain);
  }

  private static Place place(UUID id) {
    return new Place(CredentialRows.TABLE, id.toString(), CredentialRows.SECRET);
  }

  /** Another tenant's fingerprint of the same secret is another. */
  private String fingerprint(TenantId tenant, Secret secret) {
    byte[] code =
        macs.hmac(
            "credential fingerprint",
            (tenant + " " + secret.text()).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(code, 0, FINGERPRINT_BYTES);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
