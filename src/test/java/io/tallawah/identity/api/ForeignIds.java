package io.tallawah.identity.api;

import io.tallawah.identity.api.AccessMatrix.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where operations take ids outside their path: in the query string and in bodies. A parameter or
 * field that is neither {@link #NAMED} nor {@link #PLAIN} fails {@link ForeignIdTests}.
 */
final class ForeignIds {

  /** In a cell's address or body: the id. */
  static final String ID = "id-of-the-thing";

  /** In a cell's address: the id of a member of the caller's own tenant. */
  static final String MEMBER = "member-of-ones-own";

  /**
   * An operation that is given an id.
   *
   * @param kind of what the id is, made by {@link MatrixThings}
   * @param body or null
   * @param refused what it answers to an id of another tenant
   */
  record Cell(String method, String address, Kind kind, @Nullable Object body, int refused) {

    @Override
    public String toString() {
      return method + " " + address + (body == null ? "" : " " + body);
    }
  }

  /** Names of parameters and fields that hold ids of what a tenant has of its own. */
  static final Set<String> NAMED =
      Set.of(
          "actor",
          "connection_id", // AccountOwnersApiTests
          "joining_role",
          "label",
          "region_id",
          "region_set",
          "role",
          "roles",
          "subject",
          "tenant");

  static final List<Cell> CELLS =
      List.of(
          read("campaigns"),
          read("adsets"),
          read("ads"),
          read("creatives"),
          read("regions"),
          read("timeseries"),
          export("campaigns"),
          export("creatives"),
          export("regions"),
          new Cell(
              "PUT",
              "/api/v1/users/" + MEMBER + "/roles",
              Kind.ROLE,
              Map.of("roles", List.of(ID)),
              400),
          new Cell(
              "POST",
              "/api/v1/invitations",
              Kind.ROLE,
              Map.of("email", AccessMatrix.UNIQUE + "@matrix.example", "role", ID),
              400),
          new Cell(
              "PUT",
              "/api/v1/tenant",
              Kind.REGION_SET,
              MatrixThings.settings(AccessMatrix.UNIQUE, ID),
              400),
          new Cell(
              "PUT",
              "/api/v1/region-aliases",
              Kind.REGION,
              MatrixThings.alias(AccessMatrix.UNIQUE, ID),
              400),
          new Cell(
              "POST",
              "/api/v1/sign-on/services",
              Kind.ROLE,
              Map.of(
                  "issuer",
                  "https://id.example.com",
                  "client_secret",
                  "a secret of the matrix",
                  "settings",
                  Map.of("name", AccessMatrix.UNIQUE, "client_id", "us", "joining_role", ID)),
              409));

  /**
   * Names of parameters and fields that hold no such id: words, days, ids of the product, and ids
   * of platforms and places, which are filters among the rows that row security shows.
   */
  static final Set<String> PLAIN =
      Set.of(
          "account",
          "account_id",
          "action",
          "adset",
          "breakdown",
          "budget",
          "campaign",
          "campaign_id",
          "client_id",
          "client_secret",
          "colour",
          "compare",
          "compare_from",
          "compare_to",
          "country",
          "currency",
          "day",
          "domain",
          "email",
          "expires_at",
          "floor",
          "format",
          "from",
          "grain",
          "group",
          "issuer",
          "kind",
          "merge",
          "metric",
          "name",
          "objective",
          "owner",
          "page",
          "parameters",
          "password",
          "permissions",
          "place",
          "platform",
          "q",
          "reason",
          "refresh_token",
          "region",
          "reporting_currency",
          "result",
          "scope",
          "scopes",
          "screen",
          "secret",
          "size",
          "slug",
          "sort",
          "status",
          "text",
          "time_zone",
          "to",
          "totp",
          "where");

  private ForeignIds() {}

  private static Cell read(String what) {
    return new Cell("GET", "/api/v1/" + what + "?label=" + ID, Kind.LABEL, null, 400);
  }

  private static Cell export(String kind) {
    return new Cell(
        "POST",
        "/api/v1/exports",
        Kind.LABEL,
        Map.of("format", "csv", "kind", kind, "query", Map.of("label", ID)),
        400);
  }
}
