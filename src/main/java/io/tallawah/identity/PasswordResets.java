package io.tallawah.identity;

import io.tallawah.shared.ActorSource;
import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.Permission;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets people choose another password by a link that works once. Asking looks the same for every
 * address: the work is done after the answer. A second factor stays as it was.
 */
@Service
public class PasswordResets {

  static final Duration VALID = Duration.ofHours(1);

  private static final Logger LOG = LoggerFactory.getLogger(PasswordResets.class);

  private static final String ASKING = "reset of ";

  private record Account(UserId id, String email, String displayName) {}

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final OwnActs acts;
  private final PasswordHashing passwords;
  private final ChosenPasswords chosen;
  private final WrongCodes wrongCodes;
  private final CurrentUser currentUser;
  private final Members members;
  private final SignInThrottle throttle;
  private final ActorSource actors;
  private final Mailer mailer;
  private final Notices notices;
  private final PublicLinks links;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PasswordResets(
      JdbcClient jdbc,
      TransactionTemplate transactions,
      OwnActs acts,
      PasswordHashing passwords,
      ChosenPasswords chosen,
      WrongCodes wrongCodes,
      CurrentUser currentUser,
      Members members,
      SignInThrottle throttle,
      ActorSource actors,
      Mailer mailer,
      Notices notices,
      PublicLinks links,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.acts = acts;
    this.passwords = passwords;
    this.chosen = chosen;
    this.wrongCodes = wrongCodes;
    this.currentUser = currentUser;
    this.members = members;
    this.throttle = throttle;
    this.actors = actors;
    this.mailer = mailer;
    this.notices = notices;
    this.links = links;
    this.events = events;
    this.clock = clock;
  }

  /** Sends a link to an address, if it has an account; never says which. */
  public void ask(String email) {
    String address = Objects.requireNonNullElse(actors.current().address(), "");
    String account = ASKING + email.strip().toLowerCase(Locale.ROOT);
    if (throttle.begin(account, address) > 0) {
      return;
    }
    mailer.later(() -> {
      try {
        begin(email);
      } catch (RuntimeException e) {
        LOG.error("a reset could not begin", e);
      }
    });
  }

  /** How long a password must be that a link may set; empty when the link can't be used. */
  public OptionalInt shortest(String token) {
    return account(token).stream().mapToInt(one -> chosen.shortest(one.id())).findFirst();
  }

  /** The address of the account that a link is for; empty when the link can't be used. */
  public Optional<String> email(String token) {
    return account(token).map(Account::email);
  }

  /** Changes the password, once, and ends every session of the account. */
  public void finish(String token, String password) {
    Account account = account(token).orElseThrow(PasswordResets::notValid);
    chosen.check(account.id(), account.email(), account.displayName(), password);
    String hash = passwords.hash(password);
    ByLink.call(() ->
        acts.call(
            account.id(),
            AuditEvent.of("password.reset", account.id().toString()),
            () -> change(account.id(), token, hash)));
  }

  /**
   * A link for a member, to be shown once; only while there is no mail server, and for somebody of
   * this tenant alone who is no operator, which is asked again when the link is used. Only who
   * signed in gets one, and not for themselves: an API key must not become its maker's password.
   */
  @RequiresPermission(Permission.MANAGE_USERS)
  public String linkFor(UserId user) {
    currentUser.requireSession();
    if (mailer.configured()) {
      throw new ProblemException(
          "Links go by mail here.", "The person asks for one on the sign-in page.");
    }
    UserId issuer = currentUser.require().id();
    if (user.equals(issuer) || members.find(user).filter(members::changeable).isEmpty()) {
      throw notYours();
    }
    String token = OpaqueToken.make();
    transactions.executeWithoutResult(status -> {
      boolean begun =
          jdbc.sql("select app.begin_member_reset(:user, :issuer, :id, :hash, :end)")
              .param("user", user.value())
              .param("issuer", issuer.value())
              .param("id", UUID.randomUUID())
              .param("hash", OpaqueToken.hash(token))
              .param("end", end())
              .query(Boolean.class)
              .single();
      if (!begun) {
        throw notYours();
      }
      events.publishEvent(AuditEvent.of("password.reset_link_shown", user.toString()));
    });
    return links.reset(token);
  }

  private UUID change(UserId user, String token, String hash) {
    UUID changed =
        jdbc.sql("select app.finish_reset(:hash, :password)")
            .param("hash", OpaqueToken.hash(token))
            .param("password", hash)
            .query(UUID.class)
            .optional()
            .orElseThrow(PasswordResets::notValid);
    wrongCodes.clear(user);
    String address = Objects.requireNonNullElse(actors.current().address(), "");
    notices.tell(user, Notices.Kind.PASSWORD_RESET, new Device("", address));
    return changed;
  }

  private void begin(String email) {
    String token = OpaqueToken.make();
    jdbc.sql(
            """
            select user_id, email, display_name from app.begin_reset(:email, :id, :hash, :end)\
            """)
        .param("email", Utf16.whole(email) && email.indexOf('\0') < 0 ? email.strip() : "")
        .param("id", UUID.randomUUID())
        .param("hash", OpaqueToken.hash(token))
        .param("end", end())
        .query((row, number) ->
            account(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
        .optional()
        .ifPresent(account -> send(account, token));
  }

  private void send(Account account, String token) {
    mailer.send(
        account.email(),
        "Choose another password",
        """
        Somebody, probably you, asked to choose another password for your Tallawah account.

        %s

        The link works once, for an hour. If it wasn't you, do nothing: your password stays as it is.
        """
            .formatted(links.reset(token)));
  }

  private Optional<Account> account(String token) {
    return jdbc.sql("select user_id, email, display_name from app.reset_of(:hash)")
        .param("hash", OpaqueToken.hash(token))
        .query((row, number) ->
            account(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
        .optional();
  }

  private static Account account(UUID id, String email, String name) {
    return new Account(new UserId(id), email, name);
  }

  private OffsetDateTime end() {
    return clock.instant().plus(VALID).atOffset(ZoneOffset.UTC);
  }

  private static ProblemException notValid() {
    return new ProblemException("This link is not valid any more.", "Ask for another.");
  }

  private static ProblemException notYours() {
    return new ProblemException(
        "You can't reset this person's password.",
        "They ask for a link themselves, or the operator gives them one.");
  }
}
