package io.tallawah.testing;

import io.tallawah.shared.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What acts add to the audit log, as the superuser reads it. */
public final class Trail {

  private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

  /** An entry without who and when; fields as JSON reads them. */
  public record Entry(
      String action,
      @Nullable String subject,
      Map<String, Object> before,
      Map<String, Object> after) {

    /** Of an act that changes no field. */
    public static Entry of(String action, @Nullable Object subject) {
      return change(action, subject, Map.of(), Map.of());
    }

    /** Of a change. */
    public static Entry change(
        String action,
        @Nullable Object subject,
        Map<String, Object> before,
        Map<String, Object> after) {
      return new Entry(action, subject == null ? null : subject.toString(), before, after);
    }
  }

  private final JdbcClient.StatementSpec entries;
  private final Set<UUID> known = new HashSet<>();

  private Trail(JdbcClient.StatementSpec entries) {
    this.entries = entries;
    added();
  }

  /** Of a tenant, from now on. */
  public static Trail of(TenantId tenant) {
    return of(TestDatabase.shared().superuser(), tenant);
  }

  /** Of a tenant in another database. */
  public static Trail of(DataSource superuser, TenantId tenant) {
    return new Trail(
        JdbcClient.create(superuser)
            .sql(
                """
                select id, action, subject, before::text, after::text from app.audit_log
                where tenant_id = ? order by id\
                """)
            .param(tenant.value()));
  }

  /** Of the platform, about one subject, from now on. */
  public static Trail ofPlatform(Object subject) {
    return new Trail(
        JdbcClient.create(TestDatabase.shared().superuser())
            .sql(
                """
                select id, action, subject, before::text, after::text from app.platform_audit_log
                where subject = ? order by id\
                """)
            .param(subject.toString()));
  }

  /** What was added since it was last asked. */
  public List<Entry> added() {
    List<Entry> added = new ArrayList<>();
    entries.query((ResultSet row) -> {
      if (known.add(row.getObject("id", UUID.class))) {
        added.add(entry(row));
      }
    });
    return added;
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getString("action"),
        row.getString("subject"),
        JsonMapper.shared().readValue(row.getString("before"), FIELDS),
        JsonMapper.shared().readValue(row.getString("after"), FIELDS));
  }
}
