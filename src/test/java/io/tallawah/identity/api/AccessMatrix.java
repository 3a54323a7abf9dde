package io.tallawah.identity.api;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may what: one row for each operation of the API and each screen. An operation or screen
 * without a row fails {@link AccessMatrixTests}. A row with an id names the kind of thing that the
 * test makes in both tenants.
 */
final class AccessMatrix {

  /** Kinds of things whose ids the operations take. */
  enum Kind {
    MEMBER,
    ROLE,
    INVITATION
  }

  /**
   * An operation.
   *
   * @param roles who may
   * @param kind what the path's id names, or null
   * @param body a valid one, or null
   */
  record Row(
      String method, String path, Set<String> roles, @Nullable Kind kind, @Nullable Object body) {

    static Row of(String method, String path, Set<String> roles) {
      return new Row(method, path, roles, null, null);
    }

    String operation() {
      return method + " " + path;
    }
  }

  static final List<String> ROLES = List.of("owner", "admin", "analyst", "viewer");

  private static final Set<String> ALL = Set.copyOf(ROLES);
  private static final Set<String> MANAGERS = Set.of("owner", "admin");

  /** Without sign-in, or about oneself alone: no cell of theirs names a foreign id. */
  static final Set<String> OWN =
      Set.of(
          "POST /api/v1/auth/token",
          "POST /api/v1/auth/refresh",
          "POST /api/v1/auth/logout",
          "POST /api/v1/auth/tenant",
          "POST /api/v1/invitations/{token}/accept");

  static final List<Row> ROWS =
      List.of(
          Row.of("GET", "/api/v1/campaigns", ALL),
          Row.of("GET", "/api/v1/metrics", ALL),
          Row.of("GET", "/api/v1/freshness", ALL),
          Row.of("GET", "/api/v1/runs", ALL),
          Row.of("GET", "/api/v1/rates", ALL),
          Row.of("GET", "/api/v1/conversion-actions", ALL),
          Row.of("GET", "/api/v1/audit", MANAGERS),
          Row.of("GET", "/api/v1/audit/export", MANAGERS),
          Row.of("GET", "/api/v1/credentials", MANAGERS),
          Row.of("GET", "/api/v1/users", MANAGERS),
          new Row("GET", "/api/v1/users/{id}", MANAGERS, Kind.MEMBER, null),
          new Row(
              "PUT",
              "/api/v1/users/{id}/roles",
              MANAGERS,
              Kind.MEMBER,
              Map.of("roles", List.of("viewer"))),
          new Row("POST", "/api/v1/users/{id}/reset-link", MANAGERS, Kind.MEMBER, null),
          new Row("POST", "/api/v1/users/{id}/deactivate", MANAGERS, Kind.MEMBER, null),
          new Row("POST", "/api/v1/users/{id}/reactivate", MANAGERS, Kind.MEMBER, null),
          Row.of("GET", "/api/v1/roles", MANAGERS),
          new Row(
              "PUT",
              "/api/v1/roles/{name}",
              MANAGERS,
              Kind.ROLE,
              Map.of("permissions", List.of("data:view"))),
          new Row("DELETE", "/api/v1/roles/{name}", MANAGERS, Kind.ROLE, null),
          Row.of("GET", "/api/v1/invitations", MANAGERS),
          new Row("POST", "/api/v1/invitations/{id}/resend", MANAGERS, Kind.INVITATION, null),
          new Row("DELETE", "/api/v1/invitations/{id}", MANAGERS, Kind.INVITATION, null));

  /** Operations whose cells are still to be written; the list only ever gets shorter. */
  static final Set<String> WITHOUT_CELLS =
      Set.of(
          "POST /api/v1/roles",
          "POST /api/v1/invitations",
          "GET /api/v1/runs/{id}",
          "POST /api/v1/rates",
          "PUT /api/v1/conversion-actions/{platform}",
          "GET /api/v1/api-keys",
          "POST /api/v1/api-keys",
          "DELETE /api/v1/api-keys/{id}",
          "POST /api/v1/credentials",
          "POST /api/v1/credentials/{id}/rotate",
          "DELETE /api/v1/credentials/{id}");

  private AccessMatrix() {}
}
