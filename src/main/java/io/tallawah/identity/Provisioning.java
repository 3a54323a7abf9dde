package io.tallawah.identity;

import io.tallawah.shared.Permission;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.UserId;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes tenants and people from outside every tenant, as the database's owner: for the first start
 * and for commands of the machine's administrator, never for a request. Asking twice changes
 * nothing.
 */
@Lazy
@Service
public class Provisioning {

  private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{1,38}[a-z0-9]");

  /** A tenant to make; the slug names it in addresses. */
  public record NewTenant(
      String slug,
      String name,
      ZoneId timeZone,
      Currency reportingCurrency,
      DayOfWeek weekStart,
      boolean demo) {

    public NewTenant {
      if (!SLUG.matcher(slug).matches()) {
        throw new ProblemException(
                "A tenant can't have that slug.",
                "Use 3 to 40 small letters, digits and hyphens, beginning with a letter.")
            .about("slug");
      }
    }
  }

  /** A person to make; the password is kept only as a hash. */
  public record NewUser(String email, String displayName, String password, boolean demo) {

    public NewUser {
      email = new EmailAddress(email).value();
    }

    @Override
    public String toString() {
      return "NewUser[" + email + "]";
    }
  }

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final PasswordHashing passwords;

  Provisioning(
      @Qualifier("ownerDataSource") DataSource ownerDataSource, PasswordHashing passwords) {
    this.jdbc = JdbcClient.create(ownerDataSource);
    this.transactions = new TransactionTemplate(new JdbcTransactionManager(ownerDataSource));
    this.passwords = passwords;
  }

  /** Does several of these with what is told of them, at once or not at all. */
  public void atOnce(Runnable acts) {
    transactions.executeWithoutResult(status -> acts.run());
  }

  /** Makes the tenant with its built-in roles; one of that slug is left as it is. */
  public TenantId tenant(NewTenant tenant) {
    return transactions.execute(status -> {
      TenantId id = findTenant(tenant.slug()).orElseGet(() -> insert(tenant));
      Permission.BUILT_IN_ROLES.forEach((role, permissions) -> role(id, role, permissions));
      return id;
    });
  }

  /** Makes the person; one of that address is left as it is, the password too. */
  public UserId user(NewUser user) {
    return findUser(user.email()).orElseGet(() -> insert(user));
  }

  /** Gives a person another password. */
  public void changePassword(UserId user, String password) {
    jdbc.sql("update app.user_account set password_hash = :hash where id = :user")
        .param("hash", passwords.hash(password))
        .param("user", user.value())
        .update();
  }

  /** Gives a person a role of a tenant. */
  public void member(TenantId tenant, UserId user, String role) {
    jdbc.sql(
            """
            insert into app.user_role (tenant_id, user_id, role) values (:tenant, :user, :role)
            on conflict (tenant_id, user_id, role) do update set ended_at = null\
            """)
        .param("tenant", tenant.value())
        .param("user", user.value())
        .param("role", role)
        .update();
  }

  /** Makes a person an operator of the platform. */
  public void operator(UserId user) {
    jdbc.sql(
            """
            insert into app.platform_role (user_id, role) values (:user, 'operator')
            on conflict do nothing\
            """)
        .param("user", user.value())
        .update();
  }

  /** Whether a person is an operator of the platform. */
  public boolean isOperator(UserId user) {
    return jdbc.sql(
            "select exists (select from app.platform_role where user_id = :user and role = 'operator')")
        .param("user", user.value())
        .query(Boolean.class)
        .single();
  }

  /** Makes an operator nobody special. */
  public void endOperator(UserId user) {
    jdbc.sql("delete from app.platform_role where user_id = :user and role = 'operator'")
        .param("user", user.value())
        .update();
  }

  /** Whether a person belongs to any tenant, a suspended one too. */
  public boolean isMember(UserId user) {
    return jdbc.sql(
            "select exists (select from app.user_role where user_id = :user and ended_at is null)")
        .param("user", user.value())
        .query(Boolean.class)
        .single();
  }

  /** Whether anyone is the owner of a tenant. */
  public boolean hasOwner(TenantId tenant) {
    return jdbc.sql(
            "select exists (select from app.user_role where tenant_id = :tenant and role = 'owner' and ended_at is null)")
        .param("tenant", tenant.value())
        .query(Boolean.class)
        .single();
  }

  /** The person of this address. */
  public Optional<UserId> findUser(String email) {
    return jdbc.sql("select id from app.user_account where email = :email")
        .param("email", email.strip().toLowerCase(Locale.ROOT))
        .query(UUID.class)
        .optional()
        .map(UserId::new);
  }

  /** The tenant of this slug. */
  public Optional<TenantId> findTenant(String slug) {
    return jdbc.sql("select id from app.tenant where slug = :slug")
        .param("slug", slug)
        .query(UUID.class)
        .optional()
        .map(TenantId::new);
  }

  private TenantId insert(NewTenant tenant) {
    return new TenantId(
        jdbc.sql(
                """
                insert into app.tenant (id, slug, name, time_zone, reporting_currency, week_start, demo)
                values (:id, :slug, :name, :zone, :currency, :weekStart, :demo)
                on conflict (slug) do update set slug = excluded.slug
                returning id\
                """)
            .param("id", UUID.randomUUID())
            .param("slug", tenant.slug())
            .param("name", tenant.name())
            .param("zone", tenant.timeZone().getId())
            .param("currency", tenant.reportingCurrency().getCurrencyCode())
            .param("weekStart", tenant.weekStart().getValue())
            .param("demo", tenant.demo())
            .query(UUID.class)
            .single());
  }

  private UserId insert(NewUser user) {
    return new UserId(
        jdbc.sql(
                """
                insert into app.user_account (id, email, display_name, password_hash, demo)
                values (:id, :email, :name, :hash, :demo)
                on conflict (email) do update set email = excluded.email
                returning id\
                """)
            .param("id", UUID.randomUUID())
            .param("email", user.email())
            .param("name", user.displayName())
            .param("hash", passwords.hash(user.password()))
            .param("demo", user.demo())
            .query(UUID.class)
            .single());
  }

  private void role(TenantId tenant, String role, List<String> permissions) {
    jdbc.sql(
            """
            insert into app.role (tenant_id, name, built_in) values (:tenant, :role, true)
            on conflict do nothing\
            """)
        .param("tenant", tenant.value())
        .param("role", role)
        .update();
    jdbc.sql(
            """
            delete from app.role_permission
            where tenant_id = :tenant and role = :role and permission not in (:permissions)\
            """)
        .param("tenant", tenant.value())
        .param("role", role)
        .param("permissions", permissions)
        .update();
    permissions.forEach(permission -> permission(tenant, role, permission));
  }

  private void permission(TenantId tenant, String role, String permission) {
    jdbc.sql(
            """
            insert into app.role_permission (tenant_id, role, permission)
            values (:tenant, :role, :permission) on conflict do nothing\
            """)
        .param("tenant", tenant.value())
        .param("role", role)
        .param("permission", permission)
        .update();
  }
}
