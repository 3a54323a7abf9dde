package io.tallawah.identity.signon;

import io.tallawah.identity.RequiresPermission;
import io.tallawah.identity.Role;
import io.tallawah.identity.Roles;
import io.tallawah.keys.Envelope;
import io.tallawah.keys.KeyOwner;
import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.Permission;
import io.tallawah.shared.ProblemException;
import io.tallawah.tenancy.CurrentTenant;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The sign-on services of the bound tenant. Client secrets go in and never come out. */
@Service
@Transactional
@RequiresPermission(Permission.MANAGE_SIGN_ON)
public class SignOnServices {

  private static final String SELECT =
      """
      select id, issuer, name, client_id, joining_role, trusted_factor, trusted_email, active, created_at, secret_at
      from app.sign_on_service where tenant_id = app.current_tenant()
      """;

  private final JdbcClient jdbc;
  private final Envelope envelope;
  private final CurrentTenant currentTenant;
  private final Roles roles;
  private final Discovery discovery;
  private final Registrations registrations;
  private final TransactionTemplate transactions;
  private final ApplicationEventPublisher events;

  SignOnServices(
      JdbcClient jdbc,
      Envelope envelope,
      CurrentTenant currentTenant,
      Roles roles,
      Discovery discovery,
      Registrations registrations,
      TransactionTemplate transactions,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.envelope = envelope;
    this.currentTenant = currentTenant;
    this.roles = roles;
    this.discovery = discovery;
    this.registrations = registrations;
    this.transactions = transactions;
    this.events = events;
  }

  /** All, by name. */
  @Transactional(readOnly = true)
  public List<SignOnService> all() {
    return jdbc.sql(SELECT + " order by name collate \"und-x-icu\", id")
        .query((row, number) -> service(row))
        .list();
  }

  @Transactional(readOnly = true)
  public Optional<SignOnService> find(UUID id) {
    return jdbc.sql(SELECT + " and id = :id")
        .param("id", id)
        .query((row, number) -> service(row))
        .optional();
  }

  /** The roles that people may get who come without an invitation. */
  public List<String> joiningRoles() {
    return roles.grantable().stream()
        .map(Role::name)
        .filter(name -> !name.equals("owner"))
        .toList();
  }

  /**
   * Adds a service.
   *
   * @param issuer its address as its own documents write it
   */
  public SignOnService add(String issuer, SignOnSettings settings, ClientSecret secret) {
    String address = discovery.checked(issuer);
    requireRole(settings.joiningRole());
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into app.sign_on_service (tenant_id, id, name, issuer, client_id, client_secret, joining_role,
              trusted_factor, trusted_email, active)
            values (app.current_tenant(), :id, :name, :issuer, :client, :secret, :role, :factor, :email, :active)\
            """)
        .param("id", id)
        .param("issuer", address)
        .param("secret", seal(id, secret))
        .params(columns(settings))
        .update();
    SignOnService added = find(id).orElseThrow();
    tell("sign_on.added", added, Map.of(), fields(added));
    return added;
  }

  /** Changes what can be changed; one that isn't active any more ends the sessions it began. */
  public SignOnService change(UUID id, SignOnSettings settings) {
    SignOnService before = existing(id);
    requireRole(settings.joiningRole());
    jdbc.sql(
            """
            update app.sign_on_service set name = :name, client_id = :client, joining_role = :role,
              trusted_factor = :factor, trusted_email = :email, active = :active
            where tenant_id = app.current_tenant() and id = :id\
            """)
        .param("id", id)
        .params(columns(settings))
        .update();
    SignOnService after = existing(id);
    tell("sign_on.changed", after, fields(before), fields(after));
    return after;
  }

  /** Replaces the client secret. */
  public SignOnService replaceSecret(UUID id, ClientSecret secret) {
    existing(id);
    jdbc.sql(
            """
            update app.sign_on_service set client_secret = :secret, secret_at = now()
            where tenant_id = app.current_tenant() and id = :id\
            """)
        .param("id", id)
        .param("secret", seal(id, secret))
        .update();
    SignOnService after = existing(id);
    tell("sign_on.secret_replaced", after, Map.of(), Map.of());
    return after;
  }

  /** Removes it with its domains, what ties people to it, and the sessions it began. */
  public void remove(UUID id) {
    SignOnService before = existing(id);
    jdbc.sql("delete from app.sign_on_service where tenant_id = app.current_tenant() and id = :id")
        .param("id", id)
        .update();
    tell("sign_on.removed", before, fields(before), Map.of());
  }

  /** Where the service sends people back to; it has to know that. */
  public String answerAddress(UUID id) {
    return registrations.answerAddress(id);
  }

  /**
   * Asks the service for its own description.
   *
   * @return what is wrong, in a sentence; empty when it answers as it should
   */
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public Optional<String> check(UUID id) {
    return discovery.problem(transactions.execute(status -> existing(id)).issuer());
  }

  private SignOnService existing(UUID id) {
    return find(id)
        .orElseThrow(
            () -> new ProblemException("There is no such service.", "Choose one from the list."));
  }

  private void requireRole(@Nullable String role) {
    if (role != null && !joiningRoles().contains(role)) {
      throw new ProblemException("Nobody can join with that role.", "Choose another one.")
          .about("joining_role");
    }
  }

  private byte[] seal(UUID id, ClientSecret secret) {
    return envelope.seal(
        KeyOwner.tenant(currentTenant.require()),
        SignOnColumns.secretOf(id),
        secret.text().getBytes(StandardCharsets.UTF_8));
  }

  private void tell(
      String action, SignOnService one, Map<String, Object> before, Map<String, Object> after) {
    events.publishEvent(AuditEvent.change(action, one.id().toString(), before, after));
  }

  private static Map<String, Object> fields(SignOnService one) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("issuer", one.issuer());
    fields.put("name", one.settings().name());
    fields.put("client_id", one.settings().clientId());
    fields.put("joining_role", String.valueOf(one.settings().joiningRole()));
    fields.put("trusted_factor", one.settings().trustedFactor());
    fields.put("trusted_email", one.settings().trustedEmail());
    fields.put("active", one.settings().active());
    return fields;
  }

  private static Map<String, @Nullable Object> columns(SignOnSettings settings) {
    Map<String, @Nullable Object> columns = new LinkedHashMap<>();
    columns.put("name", settings.name());
    columns.put("client", settings.clientId());
    columns.put("role", settings.joiningRole());
    columns.put("factor", settings.trustedFactor());
    columns.put("email", settings.trustedEmail());
    columns.put("active", settings.active());
    return columns;
  }

  private static SignOnService service(ResultSet row) throws SQLException {
    return new SignOnService(
        row.getObject("id", UUID.class),
        row.getString("issuer"),
        new SignOnSettings(
            row.getString("name"),
            row.getString("client_id"),
            row.getString("joining_role"),
            row.getBoolean("trusted_factor"),
            row.getBoolean("trusted_email"),
            row.getBoolean("active")),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("secret_at", OffsetDateTime.class).toInstant());
  }
}
