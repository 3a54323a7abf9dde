package io.tallawah.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.tallawah.shared.ProblemException;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.testing.TallawahTest;
import io.tallawah.testing.TestDatabase;
import jakarta.mail.internet.MimeMessage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
