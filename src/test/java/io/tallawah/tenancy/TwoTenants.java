package io.tallawah.tenancy;

import io.tallawah.shared.TenantId;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two tenants with a row in every tenant table. */
public record TwoTenants(TenantId one, TenantId other) {

  private static final List<String> ROWS =
      List.of(
          """
          insert into app.tenant (id, slug, name, time_zone, reporting_currency)
          values (:tenant, 'w-' || left(:tenant::text, 8), 'Walled', 'America/Jamaica', 'JMD')\
          """,
          """
          insert into app.user_account (id, email, display_name)
          values (:tenant, left(:tenant::text, 8) || '@walls.example', 'Somebody')\
          """,
          "insert into app.role (tenant_id, name) values (:tenant, 'owner')",
          "insert into app.role_permission values (:tenant, 'owner', 'insights:view')",
          "insert into app.user_role (tenant_id, user_id, role) values (:tenant, :tenant, 'owner')",
          """
          insert into app.session (id, user_id, kind, device, address, idle, ends_at)
          values (:tenant, :tenant, 'browser', 'd', 'a', '1 hour', now() + interval '1 day')\
          """,
          "insert into app.session_tenant values (:tenant, :tenant, :tenant)",
          """
          insert into app.tenant_export (tenant_id, id, asked_by, asked_by_name)
          values (:tenant, :tenant, :tenant, 'owner@x.example')\
          """,
          """
          insert into app.job (tenant_id, id, kind, asked_by, asked_by_name, request)
          values (:tenant, :tenant, 'wall', :tenant, 'owner@x.example', '{}')\
          """,
          """
          insert into app.support_visit (tenant_id, id, operator_id, session_id, role, reason, ends_at)
          values (:tenant, :tenant, :tenant, :tenant, 'viewer', 'a test', now() + interval '1 hour')\
          """,
          """
          insert into app.refresh_token (tenant_id, id, session_id, token_hash, expires_at)
          values (:tenant, :tenant, :tenant, uuid_send(:tenant), now())\
          """,
          """
          insert into app.api_key (tenant_id, id, user_id, name, prefix, key_hash, scopes, expires_at)
          values (:tenant, :tenant, :tenant, 'n', 'p', uuid_send(:tenant), array['data:view'], now())\
          """,
          """
          insert into app.invitation (tenant_id, id, email, role, token_hash, expires_at)
          values (:tenant, :tenant, 'a@b.example', 'owner', uuid_send(:tenant), now())\
          """,
          """
          insert into app.sign_on_service (tenant_id, id, name, issuer, client_id, client_secret)
          values (:tenant, :tenant, 'walls', 'https://id.example.com', 'c', 'x')\
          """,
          """
          insert into app.sign_on_domain (tenant_id, domain, service_id)
          values (:tenant, left(:tenant::text, 8) || '.example', :tenant)\
          """,
          "insert into app.sign_on_link values (:tenant, :tenant, 's', :tenant)",
          """
          insert into app.data_source (tenant_id, id, platform, name)
          values (:tenant, :tenant, 'meta', 'walls')\
          """,
          """
          insert into app.landing_schema (tenant_id, connection_id, schema_name)
          values (:tenant, :tenant, 'raw_' || left(:tenant::text, 8))\
          """,
          """
          insert into app.account_source (tenant_id, platform, account_id, stream_class, connection_id)
          values (:tenant, 'meta', '1', 'performance', :tenant)\
          """,
          "insert into app.data_key (tenant_id, version, provider, wrapped) values (:tenant, 1,"
              + " 'file', 'x')",
          """
          insert into app.audit_log (tenant_id, id, at, actor_kind, actor_name, action, before, after, mac)
          values (:tenant, :tenant, now(), 'job', 'walls', 'wall.built', '{}', '{}', '\\x00')\
          """,
          "insert into app.audit_pending values (:tenant, gen_random_uuid())",
          "insert into app.audit_seal values (:tenant, 1, :tenant, '\\x00')",
          "insert into app.audit_checkpoint values (:tenant, 1, '\\x00', now(), '\\x00')",
          """
          insert into app.platform_credential (tenant_id, id, platform, label, kind, secret, fingerprint)
          values (:tenant, :tenant, 'meta', 'walls', 'api_key', 'x', '0123456789abcdef')\
          """,
          """
          insert into app.creative_picture (tenant_id, platform, account_id, creative_key, id, next_try, address_hash)
          values (:tenant, 'meta', '1', 'image:1', :tenant, now(), 'h')\
          """,
          """
          insert into app.saved_view (tenant_id, id, screen, name, owner_id, parameters)
          values (:tenant, :tenant, 'campaigns', 'walls', :tenant, '')\
          """,
          "insert into app.default_view values (:tenant, :tenant, 'campaigns', :tenant)",
          "insert into app.label (tenant_id, id, name, colour) values (:tenant, :tenant, 'walls',"
              + " 'green')",
          "insert into app.label_member values (:tenant, :tenant, 'meta', '1', '2', 'on')",
          "insert into app.label_version values (:tenant, 1)",
          "insert into app.day_note (tenant_id, id, day, text) values (:tenant, :tenant,"
              + " '2026-11-01', 'walls')",
          "insert into app.conversion_action values (:tenant, 'meta', 'lead', true)",
          "insert into app.region_set (tenant_id, id, name) values (:tenant, :tenant, 'own')",
          """
          insert into app.region (tenant_id, region_id, set_id, name)
          values (:tenant, 'west', :tenant, 'West')\
          """,
          "insert into app.region_alias values (:tenant, '*', '*', 'Out west', 'west')",
          "insert into app.fx_rate values (:tenant, 'USD', 'JMD', '2020-01-01', 160, 'test')",
          """
          insert into ops.load (tenant_id, id, connection_id, file_name, content_hash, sync_id, bytes, lines,
            rows_landed, rows_rejected)
          values (:tenant, :tenant, :tenant, 'f', 'h', 1, 1, 1, 1, 0)\
          """,
          """
          insert into ops.load_stream (tenant_id, load_id, stream, rows_landed)
          values (:tenant, :tenant, 'ads', 1)\
          """,
          """
          insert into ops.reject (tenant_id, load_id, line, reason, text)
          values (:tenant, :tenant, 1, 'no', '')\
          """,
          """
          insert into ops.sync_window (tenant_id, connection_id, stream, day_from, day_to, started_at)
          values (:tenant, :tenant, 'ads', '2026-11-01', '2026-11-02', now())\
          """,
          """
          insert into ops.full_read (tenant_id, connection_id, stream, started_at, read_to, accounts)
          values (:tenant, :tenant, 'campaigns', now(), now(), '[]')\
          """,
          "insert into ops.slice values (:tenant, :tenant, '2026-11-01')",
          """
          insert into ops.compaction (tenant_id, id, connection_id, stream, rows_read, rows_removed)
          values (:tenant, :tenant, :tenant, 'ads', 3, 1)\
          """,
          "insert into ops.landing_warning values (:tenant, :tenant, 'ads', 'spend')",
          """
          insert into ops.refused_place values (:tenant, :tenant, 'presence', 'JM', 'Atlantis', 'JMD', 'meta',
            null, '2026-11-01', '2026-11-02', 10, 100, 1)\
          """,
          """
          insert into ops.dirty_slice (tenant_id, connection_id, day, cause)
          values (:tenant, :tenant, '2026-11-01', 'test')\
          """,
          """
          insert into ops.dirty_entity (tenant_id, connection_id, stream, extracted_from, extracted_to, cause)
          values (:tenant, :tenant, 'ads', now(), now(), 'test')\
          """,
          """
          insert into ops.dbt_run (tenant_id, id, command, started_at, status)
          values (:tenant, :tenant, 'build', now(), 'succeeded')\
          """,
          """
          insert into ops.dbt_result (tenant_id, run_id, node, kind, status, seconds)
          values (:tenant, :tenant, 'n', 'model', 'success', 1)\
          """,
          "insert into ops.freshness (tenant_id, connection_id) values (:tenant, :tenant)",
          "insert into ops.publication (tenant_id, version, invocation_id) values (:tenant, 1,"
              + " 'i')");

  /** Makes them. */
  public static TwoTenants in(DataSource owner) {
    JdbcClient jdbc = JdbcClient.create(owner);
    return new TwoTenants(make(jdbc), make(jdbc));
  }

  private static TenantId make(JdbcClient jdbc) {
    UUID tenant = UUID.randomUUID();
    ROWS.forEach(row -> jdbc.sql(row).param("tenant", tenant).update());
    return new TenantId(tenant);
  }
}
