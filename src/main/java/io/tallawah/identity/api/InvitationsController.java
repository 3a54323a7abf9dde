package io.tallawah.identity.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tallawah.identity.CurrentUser;
import io.tallawah.identity.Invitation;
import io.tallawah.identity.InvitationOffer;
import io.tallawah.identity.Invitations;
import io.tallawah.identity.IssuedInvitation;
import io.tallawah.identity.Joining;
import io.tallawah.identity.Roles;
import io.tallawah.shared.Permission;
import io.tallawah.shared.api.ApiException;
import io.tallawah.shared.api.ForPermission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/invitations", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "People")
class InvitationsController {

  /** An open invitation. */
  record InvitationAnswer(
      @JsonProperty("id") UUID id,
      @JsonProperty("email") String email,
      @JsonProperty("role") String role,
      @JsonProperty("created_at") Instant createdAt,
      @JsonProperty("expires_at") Instant expiresAt,
      @JsonProperty("expired") boolean expired) {

    static InvitationAnswer of(Invitation one) {
      return new InvitationAnswer(
          one.id(), one.email(), one.role(), one.createdAt(), one.expiresAt(), one.expired());
    }
  }

  /** An invitation that has just got its link. */
  record IssuedAnswer(
      @JsonProperty("invitation") InvitationAnswer invitation,
      @JsonProperty("mailed") boolean mailed,
      @JsonProperty("link")
          @Schema(
              nullable = true,
              description = "Shown this once; null when there is a mail server.")
          @Nullable String link) {

    static IssuedAnswer of(IssuedInvitation issued) {
      return new IssuedAnswer(
          InvitationAnswer.of(issued.invitation()), issued.mailed(), issued.link());
    }
  }

  /** Whom to invite. */
  record NewInvitation(
      @NotNull(message = Bodies.REQUIRED)
          @Size(max = 254, message = Bodies.TOO_LONG)
          @Pattern(regexp = Bodies.EMAIL, message = Bodies.EMAIL_MESSAGE)
          @Schema(example = "marcia@blue-mountain.example")
          String email,
      @NotNull(message = Bodies.REQUIRED)
          @Pattern(regexp = Bodies.NAME, message = Bodies.NAME_MESSAGE)
          @Schema(example = "analyst")
          String role) {}

  /** Name and password of a new person; nothing of who is signed in. */
  record Acceptance(
      @Schema(nullable = true)
          @Size(max = 120, message = Bodies.TOO_LONG)
          @Pattern(regexp = Bodies.STORABLE, message = Bodies.STORABLE_MESSAGE)
          @Nullable String name,
      @Schema(nullable = true)
          @Size(max = 256, message = Bodies.TOO_LONG)
          @Pattern(regexp = Bodies.WHOLE, message = Bodies.WHOLE_MESSAGE)
          @Nullable String password) {

    @Override
    public String toString() {
      return "Acceptance[]";
    }
  }

  /** What one has joined. */
  record JoinedAnswer(
      @JsonProperty("tenant") String tenant,
      @JsonProperty("role") String role,
      @JsonProperty("email") String email) {

    static JoinedAnswer of(InvitationOffer offer) {
      return new JoinedAnswer(offer.tenantName(), offer.role(), offer.email());
    }
  }

  private final Invitations invitations;
  private final Joining joining;
  private final Roles roles;
  private final CurrentUser currentUser;

  InvitationsController(
      Invitations invitations, Joining joining, Roles roles, CurrentUser currentUser) {
    this.invitations = invitations;
    this.joining = joining;
    this.roles = roles;
    this.currentUser = currentUser;
  }

  @ForPermission(Permission.MANAGE_USERS)
  @GetMapping
  @Operation(summary = "Open invitations, the newest first; expired ones too")
  List<InvitationAnswer> all() {
    return invitations.all().stream().map(InvitationAnswer::of).toList();
  }

  @ForPermission(Permission.MANAGE_USERS)
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Invites an address with a role")
  IssuedAnswer invite(@Valid @RequestBody NewInvitation asked) {
    if (roles.find(asked.role()).isEmpty()) {
      throw ApiException.badParameter("role", "there is no such role");
    }
    return IssuedAnswer.of(invitations.invite(asked.email(), asked.role()));
  }

  @ForPermission(Permission.MANAGE_USERS)
  @PostMapping("/{id}/resend")
  @Operation(summary = "Gives an invitation another link and a fresh time")
  IssuedAnswer resend(@PathVariable UUID id) {
    return IssuedAnswer.of(invitations.resend(existing(id)));
  }

  @ForPermission(Permission.MANAGE_USERS)
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Revokes an invitation: its link is void")
  void revoke(@PathVariable UUID id) {
    invitations.revoke(existing(id));
  }

  @PostMapping(path = "/{token}/accept", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Accepts an invitation, once",
      description =
          "Without sign-in for a new person, who gives a name and a password; who has an account"
              + " brings an access token of it, not an API key.")
  @SecurityRequirements
  JoinedAnswer accept(@PathVariable String token, @Valid @RequestBody Acceptance given) {
    if (joining.offer(token).isEmpty()) {
      throw ApiException.notFound();
    }
    return JoinedAnswer.of(
        currentUser.find().isPresent()
            ? joining.join(token)
            : joining.join(
                token, required("name", given.name()), required("password", given.password())));
  }

  private static String required(String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw ApiException.badParameter(field, Bodies.REQUIRED);
    }
    return value;
  }

  private UUID existing(UUID id) {
    return invitations.find(id).map(Invitation::id).orElseThrow(ApiException::notFound);
  }
}
