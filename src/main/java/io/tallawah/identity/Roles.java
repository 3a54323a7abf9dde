package io.tallawah.identity;

import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.Permission;
import io.tallawah.shared.ProblemException;
import io.tallawah.tenancy.CurrentTenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The bound tenant's roles: the four that are the product's, and those the tenant defines.
 *
 * @see <a href="../../../../../docs/decisions/0023-roles-and-people.md">decision 23</a>
 */
@Service
@Transactional
public class Roles {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]{1,38}");
  private static final String SELECT =
      """
      select r.name, r.built_in,
        array(select p.permission from app.role_permission p where p.tenant_id = r.tenant_id and p.role = r.name),
        (select count(*) from app.user_role u where u.tenant_id = r.tenant_id and u.role = r.name and u.ended_at is null)
      from app.role r where r.tenant_id = app.current_tenant()
      """;

  private final JdbcClient jdbc;
  private final CurrentTenant currentTenant;
  private final Grants grants;
  private final RoleUses uses;
  private final OneAtATime oneAtATime;
  private final ApplicationEventPublisher events;

  Roles(
      JdbcClient jdbc,
      CurrentTenant currentTenant,
      Grants grants,
      RoleUses uses,
      OneAtATime oneAtATime,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.currentTenant = currentTenant;
    this.grants = grants;
    this.uses = uses;
    this.oneAtATime = oneAtATime;
    this.events = events;
  }

  /** All roles: the product's, the mightiest first, then the tenant's own by name. */
  @RequiresPermission(Permission.MANAGE_USERS)
  @Transactional(readOnly = true)
  public List<Role> all() {
    List<String> builtIn = List.copyOf(Permission.BUILT_IN_ROLES.keySet());
    return jdbc.sql(
            SELECT
                + " order by not r.built_in, array_position(cast(:order as text[]), r.name), r.name")
        .param("order", builtIn.toArray(String[]::new))
        .query((row, number) -> role(row))
        .list();
  }

  /** The role of this name. */
  @RequiresPermission(Permission.MANAGE_USERS)
  @Transactional(readOnly = true)
  public Optional<Role> find(String name) {
    return read(name);
  }

  /** Those of some roles that whoever acts may give and take. */
  @RequiresPermission(Permission.MANAGE_USERS)
  @Transactional(readOnly = true)
  public List<Role> grantable() {
    return all().stream().filter(role -> grants.cover(role.permissions())).toList();
  }

  /** Defines a role of the tenant's own from permissions that whoever acts has. */
  @RequiresPermission(Permission.MANAGE_ROLES)
  public Role define(String name, Collection<String> permissions) {
    if (!NAME.matcher(name).matches()) {
      throw new ProblemException(
              "A role can't have that name.",
              "Use 2 to 39 small letters, digits, hyphens and underscores, beginning with a letter.")
          .about("name");
    }
    oneAtATime.change("role", name);
    if (read(name).isPresent()) {
      throw new ProblemException("There is a role of that name.", "Choose another name.")
          .about("name");
    }
    Set<String> wanted = known(permissions);
    grants.require(wanted);
    jdbc.sql("insert into app.role (tenant_id, name) values (:tenant, :name)")
        .param("tenant", currentTenant.require().value())
        .param("name", name)
        .update();
    allow(name, wanted);
    events.publishEvent(
        AuditEvent.change("role.defined", name, Map.of(), Map.of("permissions", wanted)));
    return read(name).orElseThrow();
  }

  /** Gives a role of the tenant's own other permissions, of which whoever acts must have all. */
  @RequiresPermission(Permission.MANAGE_ROLES)
  public Role change(String name, Collection<String> permissions) {
    oneAtATime.change("role", name);
    Role role = own(name);
    Set<String> wanted = known(permissions);
    grants.require(wanted);
    grants.require(role.permissions());
    jdbc.sql(
            "delete from app.role_permission where tenant_id = app.current_tenant() and role = :name")
        .param("name", name)
        .update();
    allow(name, wanted);
    events.publishEvent(
        AuditEvent.change(
            "role.changed",
            name,
            Map.of("permissions", new TreeSet<>(role.permissions())),
            Map.of("permissions", wanted)));
    return read(name).orElseThrow();
  }

  /**
   * Removes a role of the tenant's own that nobody holds and that nobody would get. Invitations
   * that are over keep its name; those that have expired can't be sent again.
   */
  @RequiresPermission(Permission.MANAGE_ROLES)
  public void remove(String name) {
    oneAtATime.change("role", name);
    Role role = own(name);
    grants.require(role.permissions());
    uses.refuse(name);
    uses.revokeExpired(name);
    try {
      jdbc.sql("delete from app.role where tenant_id = app.current_tenant() and name = :name")
          .param("name", name)
          .update();
    } catch (DataIntegrityViolationException e) { // given or offered meanwhile
      throw new ProblemException("This role is in use.", "Look at the list again.", e);
    }
    events.publishEvent(
        AuditEvent.change(
            "role.removed",
            name,
            Map.of("permissions", new TreeSet<>(role.permissions())),
            Map.of()));
  }

  private Role own(String name) {
    Role role =
        read(name)
            .orElseThrow(
                () -> new ProblemException("There is no role of that name.", "Choose another."));
    if (role.builtIn()) {
      throw new ProblemException(
          "This role is the product's and stays as it is.", "Define one of your own instead.");
    }
    return role;
  }

  private static Set<String> known(Collection<String> permissions) {
    Set<String> wanted = new TreeSet<>(permissions);
    if (wanted.isEmpty() || !Permission.MEANINGS.keySet().containsAll(wanted)) {
      throw new ProblemException(
              "A role needs at least one permission, each from the list.", "Choose from the list.")
          .about("permissions");
    }
    return wanted;
  }

  private void allow(String name, Collection<String> permissions) {
    jdbc.sql(
            """
            insert into app.role_permission (tenant_id, role, permission)
            select :tenant, :name, unnest(cast(:permissions as text[]))\
            """)
        .param("tenant", currentTenant.require().value())
        .param("name", name)
        .param("permissions", permissions.toArray(String[]::new))
        .update();
  }

  private Optional<Role> read(String name) {
    return jdbc.sql(SELECT + " and r.name = :name")
        .param("name", name)
        .query((row, number) -> role(row))
        .optional();
  }

  private static Role role(ResultSet row) throws SQLException {
    return new Role(
        row.getString(1),
        row.getBoolean(2),
        Set.of((String[]) row.getArray(3).getArray()),
        row.getInt(4));
  }
}
