package io.tallawah.tenancy;

import java.util.List;

/**
 * Whose the tables of {@code app} and {@code ops} are. A new table belongs in exactly one list; all
 * tables of {@code marts} are tenants' but for those listed here.
 */
final class TableClasses {

  /** Tenant id first in their keys, a foreign key to the tenant, row security by it. */
  static final List<String> TENANT_OWNED =
      List.of(
          "app.account_source",
          "app.api_key",
          "app.audit_checkpoint",
          "app.audit_log",
          "app.audit_pending",
          "app.audit_seal",
          "app.conversion_action",
          "app.creative_picture",
          "app.data_key",
          "app.data_source",
          "app.day_note",
          "app.default_view",
          "app.fx_rate",
          "app.invitation",
          "app.job",
          "app.label",
          "app.label_member",
          "app.label_version",
          "app.landing_schema",
          "app.refresh_token",
          "app.platform_credential",
          "app.region",
          "app.region_alias",
          "app.region_set",
          "app.role",
          "app.role_permission",
          "app.saved_view",
          "app.session_tenant",
          "app.sign_on_domain",
          "app.sign_on_link",
          "app.sign_on_service",
          "app.support_visit",
          "app.tenant_export",
          "app.user_role",
          "ops.compaction",
          "ops.dbt_result",
          "ops.dbt_run",
          "ops.dirty_entity",
          "ops.dirty_slice",
          "ops.freshness",
          "ops.full_read",
          "ops.landing_warning",
          "ops.load",
          "ops.load_stream",
          "ops.publication",
          "ops.refused_place",
          "ops.reject",
          "ops.slice",
          "ops.sync_window");

  /** Row security by the signed-in person. */
  static final List<String> USER_OWNED =
      List.of(
          "app.notice",
          "app.password_reset",
          "app.preference",
          "app.recovery_code",
          "app.second_factor",
          "app.session",
          "app.user_account");

  /** The installation's own. */
  static final List<String> PLATFORM_OWNED =
      List.of(
          "app.conversion_default",
          "app.conversion_kind",
          "app.databasechangelog",
          "app.databasechangeloglock",
          "app.key_rotation",
          "app.platform",
          "app.platform_key",
          "app.platform_audit_checkpoint",
          "app.platform_audit_log",
          "app.platform_audit_pending",
          "app.platform_audit_seal",
          "app.platform_role",
          "app.seeded_region_set",
          "app.sign_in_counter",
          "app.tenant",
          "app.tenant_deletion");

  /** Marts that hold no tenant's rows and are the same for all. */
  static final List<String> MARTS_WITHOUT_A_TENANT =
      List.of(
          "marts.dim_currency",
          "marts.dim_date",
          "marts.geo_country",
          "marts.geo_geonames",
          "marts.geo_lookup",
          "marts.geo_region",
          "marts.parish_geojson");

  /** Unique keys that must hold across tenants, by column. */
  static final List<String> UNIQUE_EVERYWHERE =
      List.of(
          "app.api_key.key_hash",
          "app.invitation.token_hash",
          "app.landing_schema.schema_name",
          "app.refresh_token.token_hash",
          "app.sign_on_domain.domain",
          "app.sign_on_service.id",
          "app.support_visit.operator_id");

  /** What may run before a tenant is bound: nothing else is a SECURITY DEFINER function. */
  static final List<String> BEFORE_A_TENANT =
      List.of(
          "app.accept_invitation(bytea,uuid,text,text)",
          "app.active_tenants()",
          "app.begin_member_reset(uuid,uuid,uuid,bytea,timestamp with time zone)",
          "app.begin_reset(text,uuid,bytea,timestamp with time zone)",
          "app.begin_support(uuid,uuid,uuid,uuid,text,text,integer)",
          "app.audit_chains()",
          "app.audit_waiting()",
          "app.cancel_deletion(uuid,uuid)",
          "app.confirm_deletion(uuid,uuid,text)",
          "app.confirm_domain(uuid,uuid,text,boolean)",
          "app.consume_refresh_token(bytea,uuid,bytea)",
          "app.due_exports()",
          "app.due_jobs()",
          "app.expire_audit(uuid,bigint,bytea,timestamp with time zone,bytea)",
          "app.expire_platform_audit(bigint,bytea,timestamp with time zone,bytea)",
          "app.finish_reset(bytea,text)",
          "app.finished_support()",
          "app.invitation_holds(bytea)",
          "app.invitation_of(bytea)",
          "app.is_operator(uuid)",
          "app.onboard_tenant(uuid,uuid,text,text,text,character,smallint,text,jsonb)",
          "app.operators_roles(uuid,uuid)",
          "app.operators_domains(uuid)",
          "app.operators_tenant_count(uuid,text)",
          "app.operators_tenant_page(uuid,text,uuid,bigint,integer)",
          "app.operators_tenants(uuid)",
          "app.own_memberships(uuid)",
          "app.reset_of(bytea)",
          "app.schedule_deletion(uuid,uuid,uuid,text,text,integer)",
          "app.session_closed_in(uuid,uuid)",
          "app.set_tenant_status(uuid,uuid,text)",
          "app.sign_in_account(text)",
          "app.sign_in_factor(uuid)",
          "app.sign_on_account(uuid,text,text)",
          "app.sign_on_client(uuid)",
          "app.sign_on_join(uuid,text,text,uuid,text,boolean)",
          "app.sign_on_of_domain(text)",
          "app.support_of(uuid,uuid)",
          "app.take_code(uuid,bigint)",
          "app.take_recovery_code(uuid,bytea)",
          "app.tenant_deletions(uuid)",
          "app.tenants_without_factor(uuid)",
          "app.use_api_key(bytea)",
          "app.use_session(uuid,uuid,boolean)");

  private TableClasses() {}
}
