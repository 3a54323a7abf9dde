package io.tallawah.identity;

import io.tallawah.keys.Macs;
import io.tallawah.shared.UserId;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Codes on paper that stand in for a lost device: ten, each good once, kept as keyed hashes. */
@Component
class RecoveryCodes {

  static final int HOW_MANY = 10;

  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int HALF = 5;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient jdbc;
  private final Macs macs;

  RecoveryCodes(JdbcClient jdbc, Macs macs) {
    this.jdbc = jdbc;
    this.macs = macs;
  }

  /** New codes in place of all others; in a transaction that shows the person's own rows. */
  List<String> replace(UserId user) {
    clear(user);
    List<String> codes = Stream.generate(RecoveryCodes::make).limit(HOW_MANY).toList();
    codes.forEach(code ->
        jdbc.sql("insert into app.recovery_code (user_id, code_hash) values (:user, :hash)")
            .param("user", user.value())
            .param("hash", hash(user, code))
            .update());
    return codes;
  }

  /** How many were not used yet; in a transaction that shows the person's own rows. */
  long left(UserId user) {
    return jdbc.sql(
            "select count(*) from app.recovery_code where user_id = :user and used_at is null")
        .param("user", user.value())
        .query(Long.class)
        .single();
  }

  void clear(UserId user) {
    jdbc.sql("delete from app.recovery_code where user_id = :user")
        .param("user", user.value())
        .update();
  }

  /** Takes a code, once. */
  boolean take(UserId user, String code) {
    return jdbc.sql("select app.take_recovery_code(:user, :hash)")
        .param("user", user.value())
        .param("hash", hash(user, code.strip().toLowerCase(Locale.ROOT)))
        .query(Boolean.class)
        .single();
  }

  private byte[] hash(UserId user, String code) {
    return macs.hmac("recovery code", (user + " " + code).getBytes(StandardCharsets.UTF_8));
  }

  private static String make() {
    return half() + "-" + half();
  }

  private static String half() {
    return RANDOM
        .ints(HALF, 0, LETTERS.length())
        .mapToObj(at -> LETTERS.substring(at, at + 1))
        .collect(Collectors.joining());
  }
}
