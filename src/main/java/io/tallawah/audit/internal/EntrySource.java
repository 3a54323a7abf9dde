package io.tallawah.audit.internal;

/** Where entries are read from. */
public enum EntrySource {
  BOUND_TENANT("app.audit_log", "l.tenant_id = app.current_tenant()"),
  PLATFORM("app.platform_audit_log", "app.current_tenant() is null");

  final String table;
  final String which;

  EntrySource(String table, String which) {
    this.table = table;
    this.which = which;
  }
}
