package io.tallawah.operator.internal;

import io.tallawah.shared.TenantId;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Removes the accounts that belonged to a tenant alone, with all that is theirs. One that something
 * else of the installation still names loses name, address, password and factors instead.
 */
final class Accounts {

  private static final String ONLY_HERE =
      """
      select distinct r.user_id from app.user_role r
      where r.tenant_id = :tenant
      and not exists (select from app.user_role o where o.user_id = r.user_id and o.tenant_id <> r.tenant_id)
      and not exists (select from app.platform_role p where p.user_id = r.user_id)
      """;

  private static final String OF_PEOPLE =
      """
      select format('delete from %I.%I where %I = :user', n.nspname, c.relname, a.attname)
      from pg_constraint k
      join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
      where k.contype = 'f' and k.confrelid = 'app.user_account'::regclass
      and not exists (select from pg_attribute t where t.attrelid = c.oid and t.attname = 'tenant_id')
      order by n.nspname, c.relname
      """;

  private final RowRemover owner;

  Accounts(RowRemover owner) {
    this.owner = owner;
  }

  /** Ends them all; the answer is how many. */
  long remove(TenantId tenant) {
    List<UUID> people =
        owner.jdbc().sql(ONLY_HERE).param("tenant", tenant.value()).query(UUID.class).list();
    List<String> theirs = owner.jdbc().sql(OF_PEOPLE).query(String.class).list();
    people.forEach(person -> {
      try {
        owner.transactions().executeWithoutResult(status -> delete(tenant, person, theirs));
      } catch (DataIntegrityViolationException e) { // somebody else's row names them
        owner.transactions().executeWithoutResult(status -> forget(tenant, person, theirs));
      }
    });
    return people.size();
  }

  private void delete(TenantId tenant, UUID person, List<String> theirs) {
    removeWhatIsTheirs(tenant, person, theirs);
    sql("delete from app.user_account where id = :user", person);
  }

  private void forget(TenantId tenant, UUID person, List<String> theirs) {
    removeWhatIsTheirs(tenant, person, theirs);
    sql(
        """
        update app.user_account set email = 'deleted-' || id || '@deleted.invalid',
          display_name = 'Deleted person', password_hash = null, status = 'deactivated'
        where id = :user\
        """,
        person);
  }

  private void removeWhatIsTheirs(TenantId tenant, UUID person, List<String> theirs) {
    theirs.forEach(statement -> sql(statement, person));
    JdbcClient jdbc = owner.jdbc();
    jdbc.sql("delete from app.user_role where tenant_id = :tenant and user_id = :user")
        .param("tenant", tenant.value())
        .param("user", person)
        .update();
  }

  private void sql(String statement, UUID person) {
    owner.jdbc().sql(statement).param("user", person).update();
  }
}
