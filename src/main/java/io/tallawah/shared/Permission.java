package io.tallawah.shared;

import java.util.List;
import java.util.Map;

/** Names of what a role may do; services are guarded with them. */
public final class Permission {

  public static final String VIEW_INSIGHTS = "insights:view";
  public static final String VIEW_DATA = "data:view";
  public static final String LAND_DATA = "data:land";
  public static final String RUN_TRANSFORM = "data:transform";
  public static final String MANAGE_USERS = "users:manage";
  public static final String MANAGE_TENANT = "tenant:manage";

  private static final List<String> VIEWER = List.of(VIEW_INSIGHTS, VIEW_DATA);
  private static final List<String> ANALYST =
      List.of(VIEW_INSIGHTS, VIEW_DATA, LAND_DATA, RUN_TRANSFORM);
  private static final List<String> ADMIN =
      List.of(VIEW_INSIGHTS, VIEW_DATA, LAND_DATA, RUN_TRANSFORM, MANAGE_USERS, MANAGE_TENANT);

  /** The built-in roles of a tenant and what each may do. */
  public static final Map<String, List<String>> BUILT_IN_ROLES =
      Map.of("owner", ADMIN, "admin", ADMIN, "analyst", ANALYST, "viewer", VIEWER);

  private Permission() {}
}
