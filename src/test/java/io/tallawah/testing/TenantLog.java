package io.tallawah.testing;

import io.tallawah.shared.TenantId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the audit log of the shared database keeps of a tenant, past every wall. */
public final class TenantLog {

  private TenantLog() {}

  /** What was done, in the order it was. */
  public static List<String> actions(TenantId tenant) {
    return JdbcClient.create(TestDatabase.shared().superuser())
        .sql("select action from app.audit_log where tenant_id = ? order by id")
        .param(tenant.value())
        .query(String.class)
        .list();
  }

  /** The entries of one action, each as its subject, what was and what is. */
  public static List<String> entries(TenantId tenant, String action) {
    return JdbcClient.create(TestDatabase.shared().superuser())
        .sql(
            """
            select concat_ws(' ', subject, before, after) from app.audit_log
            where tenant_id = ? and action = ? order by id\
            """)
        .params(tenant.value(), action)
        .query(String.class)
        .list();
  }
}
