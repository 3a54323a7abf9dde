package io.tallawah.identity;

import io.tallawah.keys.Macs;
import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.OneLine;
import io.tallawah.shared.Permission;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.UserId;
import io.tallawah.tenancy.CurrentTenant;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The API keys of the bound tenant: everyone's own, and with {@link Permission#MANAGE_API_KEYS} all
 * of them.
 */
@Service
public class ApiKeys {

  /** How long a key may be good for at most. */
  public static final Duration LONGEST = Duration.ofDays(366);

  static final String MARK = "tlw_";

  private static final int SHOWN = MARK.length() + 6;
  private static final int LONGEST_NAME = 80;

  /** A new key with its secret, which is shown this once. */
  public record Made(ApiKey key, String secret) {

    @Override
    public String toString() {
      return "Made[" + key.id() + "]";
    }
  }

  private final JdbcClient jdbc;
  private final CurrentTenant currentTenant;
  private final CurrentUser currentUser;
  private final ApplicationEventPublisher events;
  private final SupportVisits visits;
  private final Macs macs;
  private final Clock clock;

  ApiKeys(
      JdbcClient jdbc,
      CurrentTenant currentTenant,
      CurrentUser currentUser,
      ApplicationEventPublisher events,
      SupportVisits visits,
      Macs macs,
      Clock clock) {
    this.jdbc = jdbc;
    this.currentTenant = currentTenant;
    this.currentUser = currentUser;
    this.events = events;
    this.visits = visits;
    this.macs = macs;
    this.clock = clock;
  }

  /** The caller's own keys, or everybody's for who manages them; the newest first. */
  @Transactional(readOnly = true)
  public List<ApiKey> list() {
    return select("order by created_at desc", null);
  }

  /** The caller's own keys; the newest first. */
  @Transactional(readOnly = true)
  public List<ApiKey> own() {
    UserId self = currentUser.require().id();
    return list().stream().filter(key -> key.maker().equals(self)).toList();
  }

  /**
   * Makes a key for the caller.
   *
   * @param scopes what it may be used for, all of which the caller may do
   */
  @Transactional
  public Made make(String name, Set<String> scopes, Instant expires) {
    UserId maker = maker();
    check(name, scopes, expires);
    String secret = MARK + OpaqueToken.make();
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into app.api_key (tenant_id, id, user_id, name, prefix, key_hash, scopes, expires_at)
            values (:tenant, :id, :user, :name, :prefix, :hash, :scopes, :expires)\
            """)
        .param("tenant", currentTenant.require().value())
        .param("id", id)
        .param("user", maker.value())
        .param("name", name.strip())
        .param("prefix", secret.substring(0, SHOWN))
        .param("hash", hash(macs, secret))
        .param("scopes", scopes.stream().sorted().toArray(String[]::new))
        .param("expires", expires.atOffset(ZoneOffset.UTC))
        .update();
    events.publishEvent(
        AuditEvent.change(
            "api_key.created", id.toString(), Map.of(), shown(name, scopes, expires)));
    return new Made(select("and id = :id", id).getFirst(), secret);
  }

  /** Revokes a key of the caller, or anybody's for who manages them; false if there is none. */
  @Transactional
  public boolean revoke(UUID id) {
    boolean there =
        select("and id = :id", id).stream().anyMatch(key -> key.revokedAt() == null)
            && jdbc.sql(
                        """
                        update app.api_key set revoked_at = now()
                        where tenant_id = :tenant and id = :id and revoked_at is null\
                        """)
                    .param("tenant", currentTenant.require().value())
                    .param("id", id)
                    .update()
                > 0;
    if (there) {
      events.publishEvent(AuditEvent.of("api_key.revoked", id.toString()));
    }
    return there;
  }

  /** What is kept of a key, so that one can be recognised and none be made. */
  static byte[] hash(Macs macs, String secret) {
    return macs.hmac("api key", secret.getBytes(StandardCharsets.UTF_8));
  }

  private List<ApiKey> select(String rest, @Nullable UUID id) {
    Membership caller = membership();
    return jdbc.sql(
            """
            select id, user_id, name, prefix, scopes, created_at, expires_at, last_used_at, revoked_at
            from app.api_key where tenant_id = :tenant and (:all or user_id = :user)
            """
                + rest)
        .param("tenant", caller.tenant().value())
        .param("all", caller.allows(Permission.MANAGE_API_KEYS))
        .param("user", currentUser.require().id().value())
        .param("id", id)
        .query((row, number) -> key(row))
        .list();
  }

  private Membership membership() {
    return currentUser
        .membership()
        .orElseThrow(() -> new AccessDeniedException("no member of the bound tenant"));
  }

  /** A person: a key can't make keys. */
  private UserId maker() {
    currentUser.requireSession();
    if (visits.current().isPresent()) {
      throw new ProblemException(
          "A support visit makes no API keys: they would outlast it.",
          "A member of the tenant makes one.");
    }
    return currentUser.require().id();
  }

  private void check(String name, Set<String> scopes, Instant expires) {
    if (name.isBlank() || OneLine.characters(name.strip()) > LONGEST_NAME) {
      throw new ProblemException("A key needs a name.", "Use 1 to " + LONGEST_NAME + " characters.")
          .about("name");
    }
    if (scopes.isEmpty() || !membership().permissions().containsAll(scopes)) {
      throw new ProblemException(
              "A key can't do what its maker may not.", "Choose scopes from your own permissions.")
          .about("scopes");
    }
    Instant now = clock.instant();
    if (!expires.isAfter(now) || expires.isAfter(now.plus(LONGEST))) {
      throw new ProblemException(
              "A key must expire.", "Choose a time within " + LONGEST.toDays() + " days from now.")
          .about("expires_at");
    }
  }

  private static Map<String, Object> shown(String name, Set<String> scopes, Instant expires) {
    return Map.of(
        "name", name.strip(),
        "scopes", scopes.stream().sorted().toList(),
        "expires_at", expires.toString());
  }

  private static ApiKey key(ResultSet row) throws SQLException {
    return new ApiKey(
        row.getObject("id", UUID.class),
        new UserId(row.getObject("user_id", UUID.class)),
        row.getString("name"),
        row.getString("prefix"),
        List.of((String[]) row.getArray("scopes").getArray()),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
        instant(row, "last_used_at"),
        instant(row, "revoked_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
