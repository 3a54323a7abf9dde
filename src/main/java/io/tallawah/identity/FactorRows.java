package io.tallawah.identity;

import io.tallawah.shared.UserId;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the database keeps of one-time codes. Changes run in a transaction that shows the person's
 * own rows ({@link OwnRows}); what signing in needs goes through the look-up functions.
 */
@Component
class FactorRows {

  /** A factor, its secret sealed. */
  record Factor(ByteBuffer sealed, boolean confirmed) {}

  private final JdbcClient jdbc;

  FactorRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Factor> find(UserId user) {
    return jdbc.sql("select secret, confirmed from app.sign_in_factor(:user)")
        .param("user", user.value())
        .query((row, number) -> new Factor(ByteBuffer.wrap(row.getBytes(1)), row.getBoolean(2)))
        .optional();
  }

  /** Takes the code of a half minute, once. */
  boolean take(UserId user, long step) {
    return jdbc.sql("select app.take_code(:user, :step)")
        .param("user", user.value())
        .param("step", step)
        .query(Boolean.class)
        .single();
  }

  /** A secret in place of any other, not confirmed. */
  void replace(UserId user, byte[] sealed) {
    remove(user);
    jdbc.sql("insert into app.second_factor (user_id, secret) values (:user, :secret)")
        .param("user", user.value())
        .param("secret", sealed)
        .update();
  }

  void confirm(UserId user) {
    jdbc.sql("update app.second_factor set confirmed_at = now() where user_id = :user")
        .param("user", user.value())
        .update();
  }

  /** Whether there was one. */
  boolean remove(UserId user) {
    return jdbc.sql("delete from app.second_factor where user_id = :user")
            .param("user", user.value())
            .update()
        > 0;
  }
}
