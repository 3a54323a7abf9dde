package io.tallawah.identity.api;

import io.tallawah.identity.Provisioning;
import io.tallawah.identity.TestPeople;
import io.tallawah.jobs.internal.JobLoop;
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

  private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

  private final ApiCaller api;
  private final Provisioning provisioning;
  private final JobLoop jobs;
  private final TestPeople people;
  private final Map<String, String> tokens = new HashMap<>();

  /** Of a tenant of their own. */
  MatrixThings(ApiCaller api, Provisioning provisioning, JobLoop jobs) {
    this.api = api;
    this.jobs = jobs;
    this.provisioning = provisioning;
    this.people = new TestPeople(provisioning);
    provisioning.operator(people.user("operator"));
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

  /** A note to write. */
  static Map<String, Object> note(String text) {
    return Map.of(
        "day",
        "2026-11-01",
        "text",
        text,
        "campaign",
        Map.of("platform", "meta", "account_id", "1", "campaign_id", "2"));
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
      case PICTURE -> List.of(picture());
      case RUN -> List.of(run());
      case OWNED_ACCOUNT -> List.of("meta", ownedAccount(), "performance");
      case TENANT -> List.of(suspended().toString());
      case SERVED -> List.of(new TestPeople(provisioning).tenant().toString());
      case DOOMED -> List.of(doomed());
      case SERVICE -> List.of(signOnService());
      case DOMAIN ->
          List.of(
              made(
                      "/api/v1/sign-on/services/" + signOnService() + "/domains",
                      "owner",
                      Map.of("domain", unique() + ".example"))
                  .get("domain")
                  .asString());
      case LINK -> List.of(link(member(unique())));
    };
  }

  private String email(String role) {
    return role.equals("operator") ? "operator@" + people.slug() + ".example" : people.email(role);
  }

  private UUID suspended() {
    UUID made = new TestPeople(provisioning).tenant().value();
    JdbcClient.create(TestDatabase.shared().superuser())
        .sql("update app.tenant set status = 'suspended' where id = ?")
        .param(made)
        .update();
    return made;
  }

  private String doomed() {
    UUID made = suspended();
    JdbcClient.create(TestDatabase.shared().superuser())
        .sql(
            """
            insert into app.tenant_deletion (id, deleted_tenant, slug, name, reason, asked_by, asked_by_name, due_at)
            select gen_random_uuid(), id, slug, name, 'a reason', id, 'op@x.example', now() + interval '7 days'
            from app.tenant where id = ?\
            """)
        .param(made)
        .update();
    return made.toString();
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

  private String picture() {
    UUID id = UUID.randomUUID();
    JdbcClient.create(TestDatabase.shared().superuser())
        .sql(
            """
            insert into app.creative_picture (tenant_id, platform, account_id, creative_key, id,
              state, next_try, address_hash, picture)
            values (?, 'meta', '1', ?, ?, 'ready', now(), 'h', '\\x00')\
            """)
        .params(people.tenant().value(), unique(), id)
        .update();
    return id.toString();
  }

  private String run() {
    UUID id = UUID.randomUUID();
    JdbcClient.create(TestDatabase.shared().superuser())
        .sql(
            """
            insert into ops.dbt_run (tenant_id, id, command, started_at, status)
            values (?, ?, 'build', now(), 'succeeded')\
            """)
        .params(people.tenant().value(), id)
        .update();
    return id.toString();
  }

  private String ownedAccount() {
    String account = unique();
    JdbcClient superuser = JdbcClient.create(TestDatabase.shared().superuser());
    superuser
        .sql(
            """
            insert into app.data_source (tenant_id, id, platform, name)
            values (?, cast(? as uuid), 'meta', 'matrix') on conflict do nothing\
            """)
        .params(people.tenant().value(), CONNECTION)
        .update();
    superuser
        .sql(
            """
            insert into app.account_source (tenant_id, platform, account_id, stream_class, connection_id)
            values (?, 'meta', ?, 'performance', cast(? as uuid))\
            """)
        .params(people.tenant().value(), account, CONNECTION)
        .update();
    return account;
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
