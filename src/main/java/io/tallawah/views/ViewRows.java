package io.tallawah.views;

import io.tallawah.shared.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bound tenant's rows of {@code app.saved_view} and {@code app.default_view}. */
@Component
class ViewRows {

  /** What a person sees: their own and the team's. */
  private static final String SEEN =
      """
      select v.id, v.screen, v.name, coalesce(u.display_name, ''), v.owner_id = :me, v.team,
        v.team_default, d.view_id is not null, v.parameters, v.changed_at
      from app.saved_view v
      left join app.user_account u on u.id = v.owner_id
      left join app.default_view d on d.tenant_id = v.tenant_id and d.view_id = v.id and d.user_id = :me
      where v.tenant_id = app.current_tenant() and (v.team or v.owner_id = :me)
      """;

  private static final String ONE = " where tenant_id = app.current_tenant() and id = :id";

  private final JdbcClient jdbc;

  ViewRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By name, one's own before the team's; null asks for every screen. */
  List<SavedView> list(UserId me, @Nullable String screen) {
    return seen(
            SEEN
                + """
                  and (cast(:screen as text) is null or v.screen = :screen)
                order by v.screen, v.team, v.name collate "und-x-icu", v.id
                """,
            me)
        .param("screen", screen)
        .query((row, number) -> view(row))
        .list();
  }

  Optional<SavedView> find(UserId me, UUID id) {
    return seen(SEEN + " and v.id = :id", me)
        .param("id", id)
        .query((row, number) -> view(row))
        .optional();
  }

  /** The person's default, else the team's. */
  Optional<SavedView> opening(UserId me, String screen) {
    return seen(
            SEEN
                + """
                  and v.screen = :screen and (v.team_default or d.view_id is not null)
                order by d.view_id is null limit 1
                """,
            me)
        .param("screen", screen)
        .query((row, number) -> view(row))
        .optional();
  }

  int countOf(UserId owner) {
    return jdbc.sql(
            """
            select count(*) from app.saved_view
            where tenant_id = app.current_tenant() and owner_id = :owner\
            """)
        .param("owner", owner.value())
        .query(Integer.class)
        .single();
  }

  void insert(UUID id, UserId owner, String screen, ViewContent content) {
    jdbc.sql(
            """
            insert into app.saved_view (tenant_id, id, screen, name, owner_id, team, parameters)
            values (app.current_tenant(), :id, :screen, :name, :owner, :team, :parameters)\
            """)
        .param("id", id)
        .param("screen", screen)
        .param("owner", owner.value())
        .param("name", content.name())
        .param("team", content.team())
        .param("parameters", content.parameters().text())
        .update();
  }

  /** Changes it; one that the team no longer sees is nobody else's default. */
  void update(UserId me, UUID id, ViewContent content) {
    jdbc.sql(
            """
            update app.saved_view set name = :name, team = :team, team_default = team_default and :team,
              parameters = :parameters, changed_at = now()\
            """
                + ONE)
        .param("id", id)
        .param("name", content.name())
        .param("team", content.team())
        .param("parameters", content.parameters().text())
        .update();
    if (!content.team()) {
      jdbc.sql(
              """
              delete from app.default_view
              where tenant_id = app.current_tenant() and view_id = :id and user_id <> :me\
              """)
          .param("id", id)
          .param("me", me.value())
          .update();
    }
  }

  void delete(UUID id) {
    jdbc.sql("delete from app.saved_view" + ONE).param("id", id).update();
  }

  /** One's own default of a screen; null: none. */
  void setOwnDefault(UserId me, String screen, @Nullable UUID view) {
    String sql =
        view == null
            ? """
            delete from app.default_view
            where tenant_id = app.current_tenant() and user_id = :me and screen = :screen\
            """
            : """
            insert into app.default_view (tenant_id, user_id, screen, view_id)
            values (app.current_tenant(), :me, :screen, :view)
            on conflict (tenant_id, user_id, screen) do update set view_id = excluded.view_id\
            """;
    jdbc.sql(sql).param("me", me.value()).param("screen", screen).param("view", view).update();
  }

  /** The team's default of a screen; null: none. */
  void setTeamDefault(String screen, @Nullable UUID view) {
    jdbc.sql(
            """
            update app.saved_view set team_default = false
            where tenant_id = app.current_tenant() and screen = :screen and team_default\
            """)
        .param("screen", screen)
        .update();
    if (view != null) {
      jdbc.sql("update app.saved_view set team_default = true" + ONE).param("id", view).update();
    }
  }

  private JdbcClient.StatementSpec seen(String sql, UserId me) {
    return jdbc.sql(sql).param("me", me.value());
  }

  private static SavedView view(ResultSet row) throws SQLException {
    return new SavedView(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getBoolean(5),
        row.getBoolean(6),
        row.getBoolean(7),
        row.getBoolean(8),
        ViewParameters.parse(row.getString(9)),
        row.getObject(10, OffsetDateTime.class).toInstant());
  }
}
