package io.tallawah.shared;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Names of what a role may do; services are guarded with them. */
public final class Permission {

  public static final String VIEW_INSIGHTS = "insights:view";

  /** Beside what shows them: make files of figures, and fetch one's own. */
  public static final String EXPORT_TABLES = "exports:make";

  /** Beside what shows figures: write the views that all of a tenant see. */
  public static final String SHARE_VIEWS = "views:share";

  /** Name campaigns together: define labels, and put them on campaigns. Write notes on days. */
  public static final String MANAGE_LABELS = "labels:manage";

  public static final String VIEW_DATA = "data:view";
  public static final String LAND_DATA = "data:land";
  public static final String MANAGE_API_KEYS = "api_keys:manage";
  public static final String MANAGE_CREDENTIALS = "credentials:manage";
  public static final String VIEW_AUDIT = "audit:view";
  public static final String MANAGE_USERS = "users:manage";
  public static final String MANAGE_ROLES = "roles:manage";
  public static final String MANAGE_TENANT = "tenant:manage";
  public static final String MANAGE_OWNERS = "owners:manage";
  public static final String EXPORT_TENANT = "tenant:export";

  /** An owner's: a sign-on service can say that somebody is an owner. */
  public static final String MANAGE_SIGN_ON = "sign_on:manage";

  /** Of jobs alone, which sign in to platforms: no role can hold it. */
  public static final String USE_CREDENTIALS = "credentials:use";

  /** An operator's, outside every tenant: make, suspend, export and delete tenants. */
  public static final String PLATFORM_TENANTS = "platform:tenants";

  /** An operator's: act in a tenant for a while, visibly. */
  public static final String PLATFORM_SUPPORT = "platform:support";

  /** An operator's: read the platform's own audit log. */
  public static final String PLATFORM_AUDIT = "platform:audit";

  /** What each permission of a tenant's roles lets a person do, in the order people read them. */
  public static final Map<String, String> MEANINGS = meanings();

  /** Begins the names that no tenant's role can hold. */
  private static final String PLATFORM = "platform:";

  private static final List<String> VIEWER = List.of(VIEW_INSIGHTS, EXPORT_TABLES, VIEW_DATA);
  private static final List<String> ANALYST = with(VIEWER, SHARE_VIEWS, MANAGE_LABELS, LAND_DATA);
  private static final List<String> ADMIN =
      with(
          ANALYST,
          MANAGE_API_KEYS,
          MANAGE_CREDENTIALS,
          VIEW_AUDIT,
          MANAGE_USERS,
          MANAGE_ROLES,
          MANAGE_TENANT);

  /** The built-in roles of a tenant, the mightiest first, and what each may do. */
  public static final Map<String, List<String>> BUILT_IN_ROLES = builtInRoles();

  private Permission() {}

  /** Whether it is an operator's, outside every tenant. */
  public static boolean isPlatforms(String permission) {
    return permission.startsWith(PLATFORM);
  }

  /**
   * Whether it is more than an analyst has: it changes people, roles, secrets or settings, or takes
   * all data along. Who has such a one needs a second factor; the database derives the same from
   * the rows of the built-in analyst.
   */
  public static boolean isMighty(String permission) {
    return !ANALYST.contains(permission);
  }

  private static Map<String, String> meanings() {
    Map<String, String> meanings = new LinkedHashMap<>();
    meanings.put(VIEW_INSIGHTS, "See figures");
    meanings.put(EXPORT_TABLES, "Export figures they see as files");
    meanings.put(SHARE_VIEWS, "Write the team's saved views");
    meanings.put(MANAGE_LABELS, "Define labels, put them on campaigns, write notes on days");
    meanings.put(VIEW_DATA, "See connections, landings and runs");
    meanings.put(LAND_DATA, "Upload records and exchange rates");
    meanings.put(MANAGE_API_KEYS, "See and revoke everybody's API keys");
    meanings.put(MANAGE_CREDENTIALS, "Store, rotate and revoke platform credentials");
    meanings.put(VIEW_AUDIT, "Read the audit log");
    meanings.put(MANAGE_USERS, "Invite people, give roles, end memberships");
    meanings.put(MANAGE_ROLES, "Define roles");
    meanings.put(MANAGE_TENANT, "Change the tenant's settings");
    meanings.put(MANAGE_OWNERS, "Make and unmake owners");
    meanings.put(EXPORT_TENANT, "Export all of the tenant's data");
    meanings.put(MANAGE_SIGN_ON, "Set up sign-on services");
    return Collections.unmodifiableMap(meanings);
  }

  private static Map<String, List<String>> builtInRoles() {
    Map<String, List<String>> roles = new LinkedHashMap<>();
    roles.put("owner", with(ADMIN, MANAGE_OWNERS, EXPORT_TENANT, MANAGE_SIGN_ON));
    roles.put("admin", ADMIN);
    roles.put("analyst", ANALYST);
    roles.put("viewer", VIEWER);
    return Collections.unmodifiableMap(roles);
  }

  private static List<String> with(List<String> fewer, String... more) {
    return Stream.concat(fewer.stream(), Stream.of(more)).toList();
  }
}
