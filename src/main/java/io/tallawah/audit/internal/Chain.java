package io.tallawah.audit.internal;

import io.tallawah.shared.TenantId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose entries belong together: a tenant's, or the platform's own. */
public record Chain(@Nullable TenantId tenant) {

  public static final Chain PLATFORM = new Chain(null);

  public static Chain of(TenantId tenant) {
    return new Chain(tenant);
  }

  /** The name in anchors and codes. */
  public String name() {
    return tenant == null ? "platform" : tenant.toString();
  }

  /** The tenant's id as a parameter. */
  @Nullable UUID id() {
    return tenant == null ? null : tenant.value();
  }

  /** A statement written for a tenant's tables, for the tables of this chain. */
  String sql(String ofTenant) {
    return tenant == null
        ? ofTenant
            .replace("app.audit_", "app.platform_audit_")
            .replace("tenant_id, ", "")
            .replace(":tenant, ", "")
            .replace("h.tenant, ", "")
            .replaceAll("\\w+\\.tenant_id = \\S+ and ", "")
        : ofTenant;
  }
}
