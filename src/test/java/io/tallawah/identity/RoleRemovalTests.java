package io.tallawah.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tallawah.identity.signon.SignOnServices;
import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.Permission;
import io.tallawah.shared.ProblemException;
import io.tallawah.testing.InTenant;
import io.tallawah.testing.TallawahTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** A role goes when nobody has it and nobody would get it, whoever was once invited to it. */
@TallawahTest
@RecordApplicationEvents
class RoleRemovalTests extends LinkScene {

  private static final String ROLE = "uploader";

  @Autowired Roles roles;
  @Autowired SignOnServices services;
  @Autowired SystemIdentity system;
  @Autowired ApplicationEvents events;

  @BeforeEach
  void aRole() {
    as("admin", () -> roles.define(ROLE, List.of(Permission.LAND_DATA)));
  }

  @Test
  void anOpenInvitationHoldsItsRole() {
    invite(invited, ROLE);
    refused("Open invitations offer this role.");
    as("admin", () -> revoke());
    removed();
  }

  @Test
  void anInvitationThatWasAcceptedHoldsNone() {
    String token = invite(invited, ROLE);
    signOut();
    InvitationOffer offer = joining.join(token, "New Person", PASSWORD);
    assertThat(offer.role()).isEqualTo(ROLE);
    refused("Members, or former ones, have this role.");
    as(
        "admin",
        () ->
            members.assign(
                members.all().stream()
                    .filter(one -> one.email().equals(invited))
                    .findFirst()
                    .orElseThrow()
                    .id(),
                Set.of("viewer")));
    removed();
  }

  @Test
  void anInvitationThatHasExpiredIsOverForGood() {
    invite(invited, ROLE);
    UUID id = as("admin", () -> invitations.all().getFirst().id());
    jdbc.sql("update app.invitation set expires_at = now() where id = ?").param(id).update();
    removed();
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> as("admin", () -> invitations.resend(id)));
    assertThat(events.stream(AuditEvent.class).map(AuditEvent::action))
        .contains("invitation.revoked", "role.removed");
    assertThat(
            jdbc.sql("select role from app.invitation where id = ?")
                .param(id)
                .query(String.class)
                .single())
        .as("what it was is still known")
        .isEqualTo(ROLE);
  }

  @Test
  void theRoleThatPeopleJoinWithIsNotTakenSilently() {
    UUID service =
        InTenant.callAsTask(
            currentTenant,
            system,
            people.tenant(),
            () ->
                services
                    .add(
                        "https://id.example.com",
                        SignOnScene.settings(ROLE, true),
                        SignOnScene.secret())
                    .id());
    refused("A sign-on service gives this role to who joins.");
    InTenant.callAsTask(
        currentTenant,
        system,
        people.tenant(),
        () -> services.change(service, SignOnScene.settings(null, true)));
    removed();
  }

  private void refused(String sentence) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> as("admin", () -> remove()))
        .withMessage(sentence);
    assertThat(as("admin", () -> roles.find(ROLE))).isPresent();
  }

  private void removed() {
    as("admin", () -> remove());
    assertThat(as("admin", () -> roles.find(ROLE))).isEmpty();
  }

  private boolean remove() {
    roles.remove(ROLE);
    return true;
  }

  private boolean revoke() {
    invitations.revoke(invitations.all().getFirst().id());
    return true;
  }
}
