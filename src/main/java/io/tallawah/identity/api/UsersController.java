package io.tallawah.identity.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tallawah.identity.Member;
import io.tallawah.identity.Members;
import io.tallawah.identity.OpenSession;
import io.tallawah.identity.PasswordResets;
import io.tallawah.identity.Roles;
import io.tallawah.identity.SessionList;
import io.tallawah.shared.Permission;
import io.tallawah.shared.UserId;
import io.tallawah.shared.api.ApiException;
import io.tallawah.shared.api.ForPermission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/users", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "People")
@ForPermission(Permission.MANAGE_USERS)
class UsersController {

  /** A member of the tenant. */
  record UserAnswer(
      @JsonProperty("id") UUID id,
      @JsonProperty("email") String email,
      @JsonProperty("name") String name,
      @JsonProperty("roles") List<String> roles,
      @JsonProperty("active") boolean active,
      @JsonProperty("since") Instant since) {

    static UserAnswer of(Member member) {
      return new UserAnswer(
          member.id().value(),
          member.email(),
          member.displayName(),
          member.roles().stream().sorted().toList(),
          member.active(),
          member.since());
    }
  }

  /** The roles that a member shall have. */
  record RolesRequest(
      @NotNull(message = Bodies.REQUIRED) @Size(min = 1, max = 50, message = "they are 1 to 50")
          List<
                  @NotNull(message = Bodies.REQUIRED)
                  @Pattern(regexp = Bodies.NAME, message = Bodies.NAME_MESSAGE) String>
              roles) {}

  /** A link that is shown once. */
  record LinkAnswer(@JsonProperty("link") String link) {}

  /** Where a member is signed in. */
  record SessionAnswer(
      @JsonProperty("id") UUID id,
      @JsonProperty("kind") @Schema(allowableValues = {"browser", "api"}) String kind,
      @JsonProperty("device") @Schema(description = "What the browser or program calls itself.")
          String device,
      @JsonProperty("address") String address,
      @JsonProperty("since") Instant since,
      @JsonProperty("last_seen") Instant lastSeen) {

    static SessionAnswer of(OpenSession session) {
      return new SessionAnswer(
          session.id(),
          session.browser() ? "browser" : "api",
          session.device().name(),
          session.device().address(),
          session.since(),
          session.lastSeen());
    }
  }

  private final Members members;
  private final Roles roles;
  private final PasswordResets resets;
  private final SessionList sessions;

  UsersController(Members members, Roles roles, PasswordResets resets, SessionList sessions) {
    this.members = members;
    this.roles = roles;
    this.resets = resets;
    this.sessions = sessions;
  }

  @GetMapping
  @Operation(summary = "Members of the tenant, those whose membership is over last")
  List<UserAnswer> all() {
    return members.all().stream().map(UserAnswer::of).toList();
  }

  @GetMapping("/{id}")
  @Operation(summary = "A member of the tenant")
  UserAnswer one(@PathVariable UUID id) {
    return members.find(new UserId(id)).map(UserAnswer::of).orElseThrow(ApiException::notFound);
  }

  @PutMapping(path = "/{id}/roles", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Gives a member these roles and no other")
  UserAnswer assign(@PathVariable UUID id, @Valid @RequestBody RolesRequest wanted) {
    UserId user = existing(id);
    if (!wanted.roles().stream().allMatch(role -> roles.find(role).isPresent())) {
      throw ApiException.badParameter("roles", "there is no such role");
    }
    return UserAnswer.of(members.assign(user, wanted.roles()));
  }

  @PostMapping("/{id}/deactivate")
  @Operation(summary = "Ends the membership; the person's account goes on")
  UserAnswer deactivate(@PathVariable UUID id) {
    return UserAnswer.of(members.deactivate(existing(id)));
  }

  @PostMapping("/{id}/reactivate")
  @Operation(summary = "Begins an ended membership again, with the roles it had")
  UserAnswer reactivate(@PathVariable UUID id) {
    return UserAnswer.of(members.reactivate(existing(id)));
  }

  @PostMapping("/{id}/reset-link")
  @Operation(
      summary = "A link to choose another password, shown once",
      description =
          "Only while there is no mail server, for a member of this tenant alone who is no"
              + " operator.")
  LinkAnswer resetLink(@PathVariable UUID id) {
    return new LinkAnswer(resets.linkFor(existing(id)));
  }

  @GetMapping("/{id}/sessions")
  @Operation(summary = "Open sessions of a member that were used in this tenant, newest use first")
  List<SessionAnswer> sessions(@PathVariable UUID id) {
    return sessions.ofMember(existing(id)).stream().map(SessionAnswer::of).toList();
  }

  @DeleteMapping("/{id}/sessions/{session}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Ends a member's session in this tenant",
      description = "In other tenants of the member it goes on.")
  void endSession(@PathVariable UUID id, @PathVariable UUID session) {
    if (!sessions.endOfMember(existing(id), session)) {
      throw ApiException.notFound();
    }
  }

  private UserId existing(UUID id) {
    return members.find(new UserId(id)).map(Member::id).orElseThrow(ApiException::notFound);
  }
}
