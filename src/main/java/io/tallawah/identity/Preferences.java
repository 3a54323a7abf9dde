package io.tallawah.identity;

import io.tallawah.shared.Density;
import io.tallawah.shared.Look;
import io.tallawah.shared.Scheme;
import io.tallawah.shared.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How people want their screens, wherever they sign in. */
@Service
public class Preferences {

  private final JdbcClient jdbc;
  private final OwnRows ownRows;
  private final CurrentUser currentUser;

  Preferences(JdbcClient jdbc, OwnRows ownRows, CurrentUser currentUser) {
    this.jdbc = jdbc;
    this.ownRows = ownRows;
    this.currentUser = currentUser;
  }

  /** What the signed-in person has chosen; empty for a visitor and who has chosen nothing. */
  public Optional<Look> find() {
    return currentUser
        .find()
        .map(SignedInUser::id)
        .flatMap(self -> ownRows.call(self, () -> read(self)));
  }

  /** Keeps what the signed-in person chooses. */
  public void save(Look look) {
    UserId self = currentUser.require().id();
    ownRows.run(self, () -> write(self, look));
  }

  private Optional<Look> read(UserId user) {
    return jdbc.sql("select language, scheme, density from app.preference where user_id = :user")
        .param("user", user.value())
        .query((row, number) -> look(row))
        .optional();
  }

  private void write(UserId user, Look look) {
    jdbc.sql(
            """
            insert into app.preference (user_id, language, scheme, density)
            values (:user, :language, :scheme, :density)
            on conflict (user_id) do update set language = excluded.language, scheme = excluded.scheme,
              density = excluded.density, changed_at = now()\
            """)
        .param("user", user.value())
        .param("language", look.language().toLanguageTag())
        .param("scheme", stored(look.scheme()))
        .param("density", stored(look.density()))
        .update();
  }

  private static Look look(ResultSet row) throws SQLException {
    return new Look(
        Locale.forLanguageTag(row.getString(1)),
        Scheme.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
        Density.valueOf(row.getString(3).toUpperCase(Locale.ROOT)));
  }

  private static String stored(Enum<?> chosen) {
    return chosen.name().toLowerCase(Locale.ROOT);
  }
}
