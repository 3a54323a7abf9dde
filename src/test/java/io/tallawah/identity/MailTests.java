package io.tallawah.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.UserId;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.testing.TallawahTest;
import io.tallawah.testing.TestDatabase;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** With a mail server links go to the address they are for, and nobody else sees them. */
@TallawahTest
class MailTests {

  private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private static final Pattern LINK = Pattern.compile("http://localhost/(\\w+)/([\\w-]+)");
  private static final int PATIENCE_MILLIS = 20_000;

  @DynamicPropertySource
  static void mailServer(DynamicPropertyRegistry properties) {
    SERVER.start();
    properties.add("spring.mail.host", () -> "127.0.0.1");
    properties.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
    properties.add("tallawah.mail.from", () -> "tallawah@localhost.example");
  }

  @AfterAll
  static void stop() {
    SERVER.stop();
  }

  @Autowired Provisioning provisioning;
  @Autowired CurrentTenant currentTenant;
  @Autowired Invitations invitations;
  @Autowired Joining joining;
  @Autowired PasswordResets resets;
  @Autowired Sessions sessions;
  @Autowired OwnAccount account;
  @Autowired Notices notices;

  private TestPeople people;

  @BeforeEach
  void aTenant() throws Exception {
    SERVER.purgeEmailFromAllMailboxes();
    people = new TestPeople(provisioning);
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void anInvitationGoesToItsAddressAndIsShownToNobody() throws Exception {
    String invited = "new@" + people.slug() + ".example";
    SignedIn.as(people.person("admin"), people.email("admin"));
    IssuedInvitation issued =
        currentTenant.callAs(people.tenant(), () -> invitations.invite(invited, "viewer"));

    assertThat(issued.mailed()).isTrue();
    assertThat(issued.link()).isNull();
    MimeMessage message = received(1)[0];
    assertThat(message.getAllRecipients()[0]).hasToString(invited);
    assertThat(message.getSubject()).contains(people.slug());
    assertThat(joining.offer(token(message)).orElseThrow().email()).isEqualTo(invited);
  }

  @Test
  void aResetIsMailedAndSoIsTheChange() throws Exception {
    resets.ask(people.email("viewer"));
    String token = token(received(1)[0]);
    resets.finish(token, "pepper kettle sunday harbour");
    assertThat(GreenMailUtil.getBody(received(2)[1])).contains("was changed");
    assertThat(
            JdbcClient.create(TestDatabase.shared().superuser())
                .sql("select count(*) from app.session where user_id = :user and ended_at is null")
                .param("user", people.person("viewer").value())
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void anUnknownAddressGetsNothingAndTheSameAnswer() throws Exception {
    resets.ask("nobody@" + people.slug() + ".example");
    resets.ask(people.email("viewer"));
    assertThat(received(1)).hasSize(1);
  }

  @Test
  void noLinkIsShownToAnAdminWhileThereIsMail() {
    SignedIn.as(people.person("admin"), people.email("admin"));
    currentTenant.runAs(
        people.tenant(),
        () ->
            assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> resets.linkFor(people.person("viewer"))));
  }

  @Test
  void aSignInFromADeviceNotSeenBeforeIsMailedAndListed() throws Exception {
    SignedInUser person = realPerson();
    Device known = new Device("Mozilla/5.0 (Windows NT 10.0) Firefox/140.0", "192.0.2.10");
    sessions.open(person.id(), Sessions.Kind.BROWSER, known);
    Device newer = new Device("Mozilla/5.0 (Windows NT 10.0) Firefox/141.0", "192.0.2.77");
    sessions.open(person.id(), Sessions.Kind.BROWSER, newer);
    UUID session =
        sessions.open(person.id(), Sessions.Kind.API, new Device("curl/8.1", "198.51.100.4"));

    MimeMessage[] messages = received(1);
    assertThat(messages[0].getAllRecipients()[0]).hasToString(person.email());
    assertThat(GreenMailUtil.getBody(messages[0]))
        .contains("curl", "198.51.100.4", "http://localhost/account");
    SignedIn.in(person, session);
    assertThat(notices.unseen()).isEqualTo(1);
    assertThat(notices.own()).extracting(Notice::kind).containsExactly(Notices.Kind.NEW_DEVICE);
    notices.seen();
    assertThat(notices.unseen()).isZero();
    assertThat(SERVER.getReceivedMessages()).hasSize(1);
  }

  @Test
  void changesOfPasswordAndFactorsAreMailedAndListed() throws Exception {
    SignedInUser person = realPerson();
    UUID session =
        sessions.open(person.id(), Sessions.Kind.BROWSER, new Device("Browser", "192.0.2.1"));
    SignedIn.in(person, session);

    account.changePassword("pepper kettle sunday harbour");
    SecondFactors.Enrolment enrolment = account.beginFactor();
    account.confirmFactor(OneTimeCodes.code(Base32.decode(enrolment.text()), Instant.now()));
    account.newRecoveryCodes();
    account.removeFactor();

    assertThat(Stream.of(received(4)).map(MailTests::subject))
        .containsExactlyInAnyOrder(
            "Your password was changed",
            "A second factor was set up",
            "New recovery codes were made",
            "Your second factor was removed");
    assertThat(notices.own())
        .extracting(Notice::kind)
        .containsExactly(
            Notices.Kind.FACTOR_REMOVED,
            Notices.Kind.RECOVERY_CODES_MADE,
            Notices.Kind.FACTOR_ADDED,
            Notices.Kind.PASSWORD_CHANGED);
  }

  private SignedInUser realPerson() {
    String email = "real@" + people.slug() + ".example";
    UserId id =
        provisioning.user(new Provisioning.NewUser(email, "Real", TestPeople.PASSWORD, false));
    provisioning.member(people.tenant(), id, "viewer");
    return new SignedInUser(id, email, "Real", false, false);
  }

  private static String subject(MimeMessage message) {
    try {
      return message.getSubject();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static MimeMessage[] received(int messages) {
    assertThat(SERVER.waitForIncomingEmail(PATIENCE_MILLIS, messages)).isTrue();
    return SERVER.getReceivedMessages();
  }

  private static String token(MimeMessage message) {
    Matcher link = LINK.matcher(GreenMailUtil.getBody(message));
    assertThat(link.find()).isTrue();
    return link.group(2);
  }
}
