package io.tallawah.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.audit.AuditEntry;
import io.tallawah.shared.Actor;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The list says whom or what an entry is about, by name wherever it can. */
class AuditTextTests {

  private static final String PERSON = UUID.randomUUID().toString();
  private static final String OTHER = UUID.randomUUID().toString();

  @Test
  void anOwnActIsAboutThePerson() {
    assertThat(subject("sign_in.accepted", PERSON, Map.of())).isEqualTo("ada@x.example");
  }

  @Test
  void anInvitationAndACredentialAreCalledByTheirNames() {
    assertThat(
            subject(
                "invitation.accepted", OTHER, Map.of("email", "bo@x.example", "role", "viewer")))
        .isEqualTo("bo@x.example");
    assertThat(subject("credential.stored", OTHER, Map.of("platform", "meta", "label", "main")))
        .isEqualTo("main");
  }

  @Test
  void whatHasNoNameKeepsItsIdAndWhatIsNoIdStaysAsItIs() {
    assertThat(subject("credential.used", OTHER, Map.of())).isEqualTo(OTHER);
    assertThat(subject("view.opened", "campaigns", Map.of("name", "x"))).isEqualTo("campaigns");
    assertThat(subject("tenant.changed", null, Map.of())).isEqualTo("–");
  }

  private static String subject(
      String action, @Nullable String subject, Map<String, Object> after) {
    return AuditText.subject(
        new AuditEntry(
            UUID.randomUUID(),
            Instant.EPOCH,
            new Actor(Actor.Kind.PERSON, PERSON, "ada@x.example", null),
            action,
            subject,
            Map.of(),
            after,
            null));
  }
}
