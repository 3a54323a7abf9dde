package io.tallawah.identity;

import io.tallawah.shared.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells people what happened to their account, so that they notice what they didn't do: by mail,
 * and in a list that they find on their account with or without a mail server.
 */
@Service
public class Notices {

  /** What a person is told. */
  public enum Kind {
    NEW_DEVICE("New sign-in to your account", "Somebody signed in from a device not seen before."),
    PASSWORD_CHANGED("Your password was changed", "Your password was changed."),
    PASSWORD_RESET("Your password was changed", "Your password was changed by a link for it."),
    FACTOR_ADDED("A second factor was set up", "A second factor was set up."),
    FACTOR_REMOVED("Your second factor was removed", "Your second factor was removed."),
    RECOVERY_CODES_MADE("New recovery codes were made", "New recovery codes were made."),
    WRONG_CODE(
        "A wrong code was entered for your account",
        "Somebody passed the first step of your sign-in and entered a wrong code."),
    CODES_SPENT(
        "Too many wrong codes were entered for your account",
        "Somebody passed the first step of your sign-in and entered too many wrong codes. Ask for a"
            + " link to choose another password, then sign in.");

    private final String subject;
    private final String sentence;

    Kind(String subject, String sentence) {
      this.subject = subject;
      this.sentence = sentence;
    }

    /** What happened, for the person. */
    public String sentence() {
      return sentence;
    }

    private String stored() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final int SHOWN = 20;
  private static final String KEPT = "90 days";
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);

  private record Account(String email, boolean demo) {}

  private final JdbcClient jdbc;
  private final OwnRows ownRows;
  private final CurrentUser currentUser;
  private final Mailer mailer;
  private final PublicLinks links;

  Notices(
      JdbcClient jdbc, OwnRows ownRows, CurrentUser currentUser, Mailer mailer, PublicLinks links) {
    this.jdbc = jdbc;
    this.ownRows = ownRows;
    this.currentUser = currentUser;
    this.mailer = mailer;
    this.links = links;
  }

  /** What the signed-in person was told lately, the newest first. */
  public List<Notice> own() {
    UserId self = currentUser.require().id();
    return ownRows.call(
        self,
        () ->
            jdbc.sql(
                    """
                    select kind, at, device, address, seen_at is not null from app.notice
                    where user_id = :user order by at desc, id limit :most\
                    """)
                .param("user", self.value())
                .param("most", SHOWN)
                .query((row, number) -> notice(row))
                .list());
  }

  /** How much of it the person hasn't looked at. */
  public long unseen() {
    UserId self = currentUser.require().id();
    return ownRows.call(
        self,
        () ->
            jdbc.sql("select count(*) from app.notice where user_id = :user and seen_at is null")
                .param("user", self.value())
                .query(Long.class)
                .single());
  }

  /** The person has looked at all of it. */
  public void seen() {
    UserId self = currentUser.require().id();
    ownRows.run(
        self,
        () ->
            jdbc.sql(
                    "update app.notice set seen_at = now() where user_id = :user and seen_at is null")
                .param("user", self.value())
                .update());
  }

  /**
   * Notes something in a transaction that shows the person's own rows; the mail goes when that has
   * succeeded. Several people share a demo account: its devices are no news.
   */
  void tell(UserId user, Kind kind, Device device) {
    Account account = account(user);
    if (account.demo() && kind == Kind.NEW_DEVICE) {
      return;
    }
    jdbc.sql(
            "delete from app.notice where user_id = :user and at < now() - interval '" + KEPT + "'")
        .param("user", user.value())
        .update();
    jdbc.sql(
            """
            insert into app.notice (id, user_id, kind, device, address)
            values (:id, :user, :kind, :device, :address)\
            """)
        .param("id", UUID.randomUUID())
        .param("user", user.value())
        .param("kind", kind.stored())
        .param("device", device.name())
        .param("address", device.address())
        .update();
    afterwards(() -> mailer.sendLater(account.email(), kind.subject, text(kind, device)));
  }

  private static void afterwards(Runnable work) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            work.run();
          }
        });
  }

  private String text(Kind kind, Device device) {
    return """
    %s

    When: %s
    Device: %s
    Address: %s

    If that was you, there is nothing to do. If not, choose another password at once, look at the \
    sessions and keys of your account, and tell your administrator:

    %s
    """
        .formatted(
            kind.sentence,
            MOMENT.format(Instant.now().atOffset(ZoneOffset.UTC)),
            device.name().isBlank() ? "unknown" : device.shortName(),
            device.address().isBlank() ? "unknown" : device.address(),
            links.account());
  }

  private Account account(UserId user) {
    return jdbc.sql("select email, demo from app.user_account where id = :user")
        .param("user", user.value())
        .query((row, number) -> new Account(row.getString(1), row.getBoolean(2)))
        .single();
  }

  private static Notice notice(ResultSet row) throws SQLException {
    return new Notice(
        Kind.valueOf(row.getString(1).toUpperCase(Locale.ROOT)),
        row.getObject(2, OffsetDateTime.class).toInstant(),
        new Device(row.getString(3), row.getString(4)),
        row.getBoolean(5));
  }
}
