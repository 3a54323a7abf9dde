package io.tallawah.identity.api;

import io.tallawah.identity.RegionSets;
import io.tallawah.identity.api.AccessMatrix.Kind;
import io.tallawah.identity.api.AccessMatrix.Row;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows of the access matrix about tenants themselves, and about one's own sign-ins. */
final class TenantRows {

  private static final Set<String> OPERATOR = Set.of("operator");

  static final List<Row> ROWS =
      List.of(
          Row.of("GET", "/api/v1/tenants", AccessMatrix.EVERYBODY),
          new Row(
              "POST",
              "/api/v1/tenants",
              OPERATOR,
              null,
              Map.of(
                  "slug", AccessMatrix.UNIQUE,
                  "name", "Made by the matrix",
                  "time_zone", "UTC",
                  "reporting_currency", "JMD",
                  "owner", "first@matrix.example")),
          new Row("GET", "/api/v1/tenants/{id}", OPERATOR, Kind.TENANT, null),
          new Row("POST", "/api/v1/tenants/{id}/suspend", OPERATOR, Kind.SERVED, null),
          new Row("POST", "/api/v1/tenants/{id}/reinstate", OPERATOR, Kind.TENANT, null),
          new Row("GET", "/api/v1/tenants/{id}/deletion", OPERATOR, Kind.DOOMED, null),
          new Row("DELETE", "/api/v1/tenants/{id}/deletion", OPERATOR, Kind.DOOMED, null),
          new Row(
              "POST",
              "/api/v1/tenants/{id}/deletion",
              OPERATOR,
              Kind.TENANT,
              Map.of("slug", AccessMatrix.SLUG, "reason", "a reason", "days", 7)),
          new Row(
              "POST",
              "/api/v1/tenants/{id}/deletion/confirm",
              OPERATOR,
              Kind.DOOMED,
              Map.of("slug", AccessMatrix.SLUG)),
          new Row("POST", "/api/v1/tenants/{id}/first-owner", OPERATOR, Kind.OWNERLESS, null),
          Row.of("GET", "/api/v1/tenant-deletions", OPERATOR),
          new Row("GET", "/api/v1/tenants/{id}/exports", OPERATOR, Kind.SERVED, null),
          new Row("POST", "/api/v1/tenants/{id}/exports", OPERATOR, Kind.SERVED, null),
          new Row(
              "GET",
              "/api/v1/tenants/{id}/exports/{export}",
              OPERATOR,
              Kind.ARCHIVE_OF_TENANT,
              null),
          new Row(
              "GET",
              "/api/v1/tenants/{id}/exports/{export}/file",
              OPERATOR,
              Kind.ARCHIVE_OF_TENANT,
              null),
          Row.of("GET", "/api/v1/domain-claims", OPERATOR),
          new Row(
              "POST",
              "/api/v1/domain-claims/{tenant}/{domain}/confirm",
              OPERATOR,
              Kind.CLAIM,
              null),
          new Row(
              "POST",
              "/api/v1/domain-claims/{tenant}/{domain}/withdraw",
              OPERATOR,
              Kind.CONFIRMED_CLAIM,
              null),
          Row.of("GET", "/api/v1/tenant", AccessMatrix.MANAGERS),
          new Row(
              "PUT",
              "/api/v1/tenant",
              AccessMatrix.MANAGERS,
              null,
              MatrixThings.settings(AccessMatrix.UNIQUE, RegionSets.USUAL)),
          Row.of("GET", "/api/v1/tenant/exports", AccessMatrix.OWNERS),
          Row.of("POST", "/api/v1/tenant/exports", AccessMatrix.OWNERS),
          new Row("GET", "/api/v1/tenant/exports/{id}", AccessMatrix.OWNERS, Kind.ARCHIVE, null),
          new Row(
              "GET", "/api/v1/tenant/exports/{id}/file", AccessMatrix.OWNERS, Kind.ARCHIVE, null),
          Row.of("GET", "/api/v1/sessions", AccessMatrix.EVERYBODY),
          new Row(
              "DELETE", "/api/v1/sessions/{id}", AccessMatrix.EVERYBODY, Kind.OWN_SESSION, null));

  private TenantRows() {}
}
