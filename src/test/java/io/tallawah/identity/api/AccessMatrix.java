package io.tallawah.identity.api;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who may what over REST: one row for each operation. An operation without a row fails {@link
 * AccessMatrixTests}. A row with ids names the kind of thing that {@link MatrixThings} makes in
 * both tenants.
 */
final class AccessMatrix {

  /** Kinds of things whose ids the operations take. */
  enum Kind {
    MEMBER,
    ROLE,
    INVITATION,
    /** A member and a session of theirs. */
    SESSION,
    /** A key of the caller's own. */
    API_KEY,
    CREDENTIAL,
    /** A file of the caller's own, made. */
    EXPORT,
    /** A view of the caller's own. */
    VIEW,
    LABEL,
    NOTE,
    /** A stored picture of a creative. */
    PICTURE,
    RUN,
    /** An account of Meta's that {@link MatrixThings#CONNECTION} owns. */
    OWNED_ACCOUNT,
    /** A tenant, which operators alone name: one that is suspended, for whoever asks. */
    TENANT,
    /** A tenant that isn't suspended. */
    SERVED,
    /** A tenant whose deletion waits. */
    DOOMED,
    /** A tenant without an owner, whose invitation is open. */
    OWNERLESS,
    /** An archive of all data of the caller's tenant, ready. */
    ARCHIVE,
    /** A tenant and an archive of its data. */
    ARCHIVE_OF_TENANT,
    /** A tenant and a mail domain that it claims. */
    CLAIM,
    /** The same when it is confirmed. */
    CONFIRMED_CLAIM,
    /** A session of the caller's own, other than the one that asks. */
    OWN_SESSION,
    REGION_SET,
    /** A region of a tenant's own. */
    REGION,
    /** An alias of such a region. */
    ALIAS,
    SERVICE,
    DOMAIN,
    /** Somebody whom a service signs in. */
    LINK
  }

  /**
   * An operation.
   *
   * @param roles who may
   * @param kind what the path's ids name, or null
   * @param body a valid one, or null; JSON, but a text is CSV; {@link #UNIQUE} in it is another
   *     word each time
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

  static final String UNIQUE = "unique-word";

  /** In a body: the slug of the tenant whose id the path has. */
  static final String SLUG = "slug-of-the-path";

  /** What an operation answers to who may, where that is no success. */
  static final Map<String, Integer> OTHERWISE =
      Map.of("POST /api/v1/tenants/{id}/deletion/confirm", 409); // it still waits

  static final List<String> ROLES = List.of("owner", "admin", "analyst", "viewer", "operator");

  private static final Set<String> ALL = Set.of("owner", "admin", "analyst", "viewer");
  static final Set<String> EVERYBODY = Set.copyOf(ROLES);
  static final Set<String> MANAGERS = Set.of("owner", "admin");
  static final Set<String> OWNERS = Set.of("owner");
  private static final Set<String> LANDERS = Set.of("owner", "admin", "analyst");

  /**
   * Before sign-in or about one's own tokens: no role decides and no path names a thing of a
   * tenant. Each has the test that stands beside it.
   */
  static final Map<String, String> OWN =
      Map.of(
          "POST /api/v1/auth/token", "SignInApiTests",
          "POST /api/v1/auth/refresh", "RefreshTests",
          "POST /api/v1/auth/logout", "RefreshTests",
          "POST /api/v1/auth/tenant", "RefreshTests",
          "POST /api/v1/invitations/{token}/accept", "AccessMatrixTests");

  private static final List<Row> OF_MEMBERS =
      List.of(
          Row.of("GET", "/api/v1/campaigns", ALL),
          Row.of("GET", "/api/v1/creatives", ALL),
          Row.of("GET", "/api/v1/adsets", ALL),
          Row.of("GET", "/api/v1/ads", ALL),
          Row.of("GET", "/api/v1/timeseries", ALL),
          Row.of("GET", "/api/v1/labels", ALL),
          new Row("POST", "/api/v1/labels", LANDERS, null, Map.of("name", UNIQUE)),
          new Row("GET", "/api/v1/labels/{id}", ALL, Kind.LABEL, null),
          new Row(
              "PUT",
              "/api/v1/labels/{id}",
              LANDERS,
              Kind.LABEL,
              Map.of("name", UNIQUE, "colour", "teal")),
          new Row("DELETE", "/api/v1/labels/{id}", LANDERS, Kind.LABEL, null),
          new Row(
              "POST",
              "/api/v1/labels/{id}/campaigns",
              LANDERS,
              Kind.LABEL,
              Map.of(
                  "put_on",
                  List.of(Map.of("platform", "meta", "account_id", "1", "campaign_id", "2")))),
          Row.of("GET", "/api/v1/notes", ALL),
          new Row("POST", "/api/v1/notes", LANDERS, null, MatrixThings.note(UNIQUE)),
          new Row("GET", "/api/v1/notes/{id}", ALL, Kind.NOTE, null),
          new Row("PUT", "/api/v1/notes/{id}", LANDERS, Kind.NOTE, MatrixThings.note(UNIQUE)),
          new Row("DELETE", "/api/v1/notes/{id}", LANDERS, Kind.NOTE, null),
          Row.of("GET", "/api/v1/exports", ALL),
          new Row(
              "POST",
              "/api/v1/exports",
              ALL,
              null,
              Map.of("format", "csv", "kind", "campaigns", "query", Map.of("q", UNIQUE))),
          new Row("GET", "/api/v1/exports/{id}", ALL, Kind.EXPORT, null),
          new Row("GET", "/api/v1/exports/{id}/file", ALL, Kind.EXPORT, null),
          new Row("DELETE", "/api/v1/exports/{id}", ALL, Kind.EXPORT, null),
          Row.of("GET", "/api/v1/views", ALL),
          new Row("POST", "/api/v1/views", ALL, null, MatrixThings.view(UNIQUE)),
          new Row("GET", "/api/v1/views/{id}", ALL, Kind.VIEW, null),
          new Row(
              "PUT",
              "/api/v1/views/{id}",
              ALL,
              Kind.VIEW,
              Map.of("name", UNIQUE, "scope", "mine", "parameters", "")),
          new Row("DELETE", "/api/v1/views/{id}", ALL, Kind.VIEW, null),
          Row.of("GET", "/api/v1/regions", ALL),
          new Row("GET", "/api/v1/creatives/pictures/{id}", ALL, Kind.PICTURE, null),
          Row.of("GET", "/api/v1/metrics", EVERYBODY),
          Row.of("GET", "/api/v1/freshness", ALL),
          Row.of("GET", "/api/v1/runs", ALL),
          new Row("GET", "/api/v1/runs/{id}", ALL, Kind.RUN, null),
          Row.of("GET", "/api/v1/rates", ALL),
          new Row(
              "POST",
              "/api/v1/rates",
              LANDERS,
              null,
              "currency,quote,day,rate,source\nUSD,JMD,2026-01-05,160.25,test\n"),
          Row.of("GET", "/api/v1/reconciliation", ALL),
          Row.of("GET", "/api/v1/unmapped-places", ALL),
          Row.of("GET", "/api/v1/region-aliases", MANAGERS),
          new Row(
              "PUT",
              "/api/v1/region-aliases",
              MANAGERS,
              null,
              MatrixThings.alias(UNIQUE, MatrixThings.REGION)),
          new Row("DELETE", "/api/v1/region-aliases/{id}", MANAGERS, Kind.ALIAS, null),
          Row.of("GET", "/api/v1/account-owners", ALL),
          new Row(
              "PUT",
              "/api/v1/account-owners/{platform}/{account}/{class}",
              MANAGERS,
              Kind.OWNED_ACCOUNT,
              Map.of("connection_id", MatrixThings.CONNECTION)),
          Row.of("GET", "/api/v1/conversion-actions", ALL),
          new Row(
              "PUT",
              "/api/v1/conversion-actions/meta", // a platform's name: the same in all tenants
              MANAGERS,
              null,
              Map.of("actions", List.of())),
          Row.of("GET", "/api/v1/audit", MANAGERS),
          Row.of("GET", "/api/v1/audit/export", MANAGERS),
          Row.of("GET", "/api/v1/api-keys", ALL),
          new Row(
              "POST",
              "/api/v1/api-keys",
              ALL,
              null,
              Map.of(
                  "name", UNIQUE,
                  "scopes", List.of("data:view"),
                  "expires_at", MatrixThings.soon())),
          new Row("DELETE", "/api/v1/api-keys/{id}", ALL, Kind.API_KEY, null),
          Row.of("GET", "/api/v1/credentials", MANAGERS),
          new Row("POST", "/api/v1/credentials", MANAGERS, null, MatrixThings.credential(UNIQUE)),
          new Row(
              "POST",
              "/api/v1/credentials/{id}/rotate",
              MANAGERS,
              Kind.CREDENTIAL,
              Map.of("secret", "another")),
          new Row("DELETE", "/api/v1/credentials/{id}", MANAGERS, Kind.CREDENTIAL, null),
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
          new Row("GET", "/api/v1/users/{id}/sessions", MANAGERS, Kind.MEMBER, null),
          new Row("DELETE", "/api/v1/users/{id}/sessions/{session}", MANAGERS, Kind.SESSION, null),
          Row.of("GET", "/api/v1/roles", MANAGERS),
          new Row(
              "POST",
              "/api/v1/roles",
              MANAGERS,
              null,
              Map.of("name", UNIQUE, "permissions", List.of("data:view"))),
          new Row(
              "PUT",
              "/api/v1/roles/{name}",
              MANAGERS,
              Kind.ROLE,
              Map.of("permissions", List.of("data:view"))),
          new Row("DELETE", "/api/v1/roles/{name}", MANAGERS, Kind.ROLE, null),
          Row.of("GET", "/api/v1/invitations", MANAGERS),
          new Row(
              "POST",
              "/api/v1/invitations",
              MANAGERS,
              null,
              Map.of("email", UNIQUE + "@matrix.example", "role", "viewer")),
          new Row("POST", "/api/v1/invitations/{id}/resend", MANAGERS, Kind.INVITATION, null),
          new Row("DELETE", "/api/v1/invitations/{id}", MANAGERS, Kind.INVITATION, null),
          Row.of("GET", "/api/v1/sign-on/services", OWNERS),
          new Row("POST", "/api/v1/sign-on/services", OWNERS, null, MatrixThings.service(UNIQUE)),
          new Row(
              "PUT",
              "/api/v1/sign-on/services/{id}",
              OWNERS,
              Kind.SERVICE,
              Map.of("name", "SSO", "client_id", "us")),
          new Row(
              "POST",
              "/api/v1/sign-on/services/{id}/secret",
              OWNERS,
              Kind.SERVICE,
              Map.of("client_secret", "s")),
          new Row("POST", "/api/v1/sign-on/services/{id}/check", OWNERS, Kind.SERVICE, null),
          new Row("DELETE", "/api/v1/sign-on/services/{id}", OWNERS, Kind.SERVICE, null),
          Row.of("GET", "/api/v1/sign-on/domains", OWNERS),
          new Row(
              "POST",
              "/api/v1/sign-on/services/{id}/domains",
              OWNERS,
              Kind.SERVICE,
              Map.of("domain", UNIQUE + ".example")),
          new Row("DELETE", "/api/v1/sign-on/domains/{domain}", OWNERS, Kind.DOMAIN, null),
          Row.of("GET", "/api/v1/sign-on/links", OWNERS),
          new Row("DELETE", "/api/v1/sign-on/links/{user}", OWNERS, Kind.LINK, null));

  static final List<Row> ROWS =
      Stream.of(OF_MEMBERS, TenantRows.ROWS).flatMap(List::stream).toList();

  private AccessMatrix() {}
}
