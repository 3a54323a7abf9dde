package io.tallawah.identity.api;

import io.tallawah.identity.Provisioning;
import io.tallawah.identity.TestPeople;
import io.tallawah.jobs.internal.JobLoop;
import io.tallawah.operator.internal.ExportFiles;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.UserId;
import io.tallawah.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Things of one tenant whose ids the access matrix asks for, and its people's tokens. */
final class MatrixThings {

  /** The id of a connection of both tenants. */
  static final String CONNECTION = "5a3c1f0e-7b7e-4b0c-9f57-3b8f7a1f2c11";

  /** The id of a region of both tenants. */
  static final String REGION = "matrix";

  private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

  private final ApiCaller api;
  private final Provisioning provisioning;
  private final JobLoop jobs;
  private final TestPeople people;
  private final StoredThings stored;
  private final Map<String, String> tokens = new HashMap<>();

  /** Of a tenant of their own. */
  MatrixThings(ApiCaller api, Provisioning provisioning, JobLoop jobs, ExportFiles archives) {
    this.api = api;
    this.jobs = jobs;
    this.provisioning = provisioning;
    this.people = new TestPeople(provisioning);
    this.stored = new StoredThings(provisioning, archives);
    provisioning.operator(people.user("operator"));
    stored.region(people.tenant(), REGION);
  }

  TestPeople people() {
    return people;
  }

  /** The access token of the person of a role. */
  String token(String role) {
    return tokens.computeIfAbsent(role, one -> api.token(email(one), TestPeople.PASSWORD));
  }

  /** Another word each time. */
  static String unique() {
    return "m" + UUID.randomUUID().toString().substring(0, 8);
  }

  static String soon() {
    return Instant.now().plus(Duration.ofDays(1)).toString();
  }

  /** A credential to store. */
  static Map<String, Object> credential(String label) {
    return Map.of(
        "platform", "meta", "label", label, "kind", "api_key", "secret", "a secret of the matrix");
  }

  /** A view to keep. */
  static Map<String, Object> view(String name) {
    return Map.of("screen", "campaigns", "name", name, "parameters", "platform=meta");
  }

  /** Settings of a tenant. */
  static Map<String, Object> settings(String name, String regionSet) {
    return Map.of(
        "name",
        name,
        "time_zone",
        "America/Jamaica",
        "reporting_currency",
        "JMD",
        "week_start",
        1,
        "region_set",
        regionSet,
        "second_factor_required",
        false);
  }

  /** A tenant to onboard. */
  private static Map<String, Object> newTenant() {
    return Map.of(
        "slug", unique(),
        "name", "Made by the matrix",
        "time_zone", "UTC",
        "reporting_currency", "JMD",
        "owner", unique() + "@matrix.example");
  }

  /** A note to write. */
  static Map<String, Object> note(String text) {
    return Map.of("day", "2026-11-01", "text", text);
  }

  /** Of a place, which region it is. */
  static Map<String, Object> alias(String place, String region) {
    return Map.of("place", place, "region_id", region);
  }

  /** A sign-on service to add. */
  static Map<String, Object> service(String name) {
    return Map.of(
        "issuer",
        "https://id.example.com",
        "client_secret",
        "a secret of the matrix",
        "settings",
        Map.of("name", name, "client_id", "us"));
  }

  /** The path of a row with the ids of a new thing, made for the caller of a role. */
  String path(AccessMatrix.Row row, String role) {
    return fill(row.path(), row.kind() == null ? List.of() : make(row.kind(), role));
  }

  /** Puts ids where a path names them. */
  static String fill(String path, List<String> ids) {
    Matcher place = PLACE.matcher(path);
    StringBuilder filled = new StringBuilder();
    for (String id : ids) {
      if (!place.find()) {
        throw new IllegalArgumentException("more ids than places in " + path);
      }
      place.appendReplacement(filled, Matcher.quoteReplacement(id));
    }
    return place.appendTail(filled).toString();
  }

  /** The ids of a new thing. */
  List<String> make(AccessMatrix.Kind kind, String role) {
    return switch (kind) {
      case MEMBER -> List.of(member(unique()).toString());
      case ROLE ->
          List.of(
              made(
                      "/api/v1/roles",
                      "owner",
                      Map.of("name", unique(), "permissions", List.of("data:view")))
                  .get("name")
                  .asString());
      case INVITATION ->
          List.of(
              made(
                      "/api/v1/invitations",
                      "owner",
                      Map.of("email", unique() + "@matrix.example", "role", "viewer"))
                  .get("invitation")
                  .get("id")
                  .asString());
      case SESSION -> session(unique());
      case API_KEY ->
          List.of(
              made(
                      "/api/v1/api-keys",
                      role.equals("operator") ? "owner" : role, // who can't make one
                      Map.of(
                          "name", unique(), "scopes", List.of("data:view"), "expires_at", soon()))
                  .get("key")
                  .get("id")
                  .asString());
      case CREDENTIAL ->
          List.of(made("/api/v1/credentials", "owner", credential(unique())).get("id").asString());
      case EXPORT -> List.of(export(role.equals("operator") ? "owner" : role));
      case VIEW ->
          List.of(
              made("/api/v1/views", role.equals("operator") ? "owner" : role, view(unique()))
                  .get("id")
                  .asString());
      case LABEL ->
          List.of(made("/api/v1/labels", "owner", Map.of("name", unique())).get("id").asString());
      case NOTE -> List.of(made("/api/v1/notes", "owner", note(unique())).get("id").asString());
      case PICTURE -> List.of(stored.picture(people.tenant()));
      case RUN -> List.of(stored.run(people.tenant()));
      case OWNED_ACCOUNT -> List.of("meta", stored.ownedAccount(people.tenant()), "performance");
      case TENANT -> List.of(stored.suspended().toString());
      case SERVED -> List.of(new TestPeople(provisioning).tenant().toString());
      case DOOMED -> List.of(stored.doomed());
      case OWNERLESS ->
          List.of(made("/api/v1/tenants", "operator", newTenant()).at("/tenant/id").asString());
      case ARCHIVE -> List.of(stored.archive(people.tenant()));
      case ARCHIVE_OF_TENANT -> {
        TenantId one = new TestPeople(provisioning).tenant();
        yield List.of(one.toString(), stored.archive(one));
      }
      case CLAIM -> claim();
      case CONFIRMED_CLAIM -> {
        List<String> claim = claim();
        made(fill("/api/v1/domain-claims/{tenant}/{domain}/confirm", claim), "operator", Map.of());
        yield claim;
      }
      case OWN_SESSION -> List.of(ownSession(role));
      case REGION_SET -> List.of(stored.regionSet(people.tenant()));
      case REGION -> List.of(stored.region(people.tenant(), unique()));
      case ALIAS -> List.of(stored.alias(people.tenant(), REGION));
      case SERVICE -> List.of(signOnService());
      case DOMAIN -> List.of(domain());
      case LINK -> List.of(link(member(unique())));
    };
  }

  private String email(String role) {
    return role.equals("operator") ? "operator@" + people.slug() + ".example" : people.email(role);
  }

  private UserId member(String name) {
    UserId user = people.user(name);
    provisioning.member(people.tenant(), user, "viewer");
    return user;
  }

  private List<String> session(String name) {
    UserId member = member(name);
    api.token(name + "@" + people.slug() + ".example", TestPeople.PASSWORD);
    JsonNode sessions =
        ApiCaller.json(api.get("/api/v1/users/" + member + "/sessions", token("owner")));
    return List.of(member.toString(), sessions.get(0).get("id").asString());
  }

  private String export(String role) {
    String id =
        made("/api/v1/exports", role, Map.of("format", "csv", "kind", "campaigns"))
            .get("id")
            .asString();
    jobs.turn();
    return id;
  }

  private String domain() {
    return made(
            "/api/v1/sign-on/services/" + signOnService() + "/domains",
            "owner",
            Map.of("domain", unique() + ".example"))
        .get("domain")
        .asString();
  }

  private List<String> claim() {
    return List.of(people.tenant().toString(), domain());
  }

  /** The latest of a person's that isn't the one that asks. */
  private String ownSession(String role) {
    api.token(email(role), TestPeople.PASSWORD);
    return ApiCaller.json(api.get("/api/v1/sessions", token(role)))
        .valueStream()
        .filter(one -> !one.get("current").asBoolean())
        .findFirst()
        .orElseThrow()
        .get("id")
        .asString();
  }

  private String signOnService() {
    return made("/api/v1/sign-on/services", "owner", service(unique())).get("id").asString();
  }

  private String link(UserId member) {
    JdbcClient.create(TestDatabase.shared().superuser())
        .sql("insert into app.sign_on_link values (?, cast(? as uuid), ?, ?)")
        .params(people.tenant().value(), signOnService(), unique(), member.value())
        .update();
    return member.toString();
  }

  private JsonNode made(String path, String role, Object body) {
    return ApiCaller.json(api.post(path, body, token(role)));
  }
}
