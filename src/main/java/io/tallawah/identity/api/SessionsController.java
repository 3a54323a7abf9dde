package io.tallawah.identity.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tallawah.identity.CurrentUser;
import io.tallawah.identity.OpenSession;
import io.tallawah.identity.SessionList;
import io.tallawah.shared.api.ApiException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where one is signed in oneself. An API key is refused: it is no sign-in. */
@RestController
@RequestMapping(path = "/api/v1/sessions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Sessions")
class SessionsController {

  /** A session of one's own. */
  record OwnSessionAnswer(
      @JsonProperty("id") @Schema(description = "The session's id.") UUID id,
      @JsonProperty("kind")
          @Schema(
              description = "Where it is: in a browser or at this API.",
              allowableValues = {"browser", "api"})
          String kind,
      @JsonProperty("device") @Schema(description = "What the browser or program calls itself.")
          String device,
      @JsonProperty("address") @Schema(description = "The network address it began at.")
          String address,
      @JsonProperty("since") @Schema(description = "When one signed in.") Instant since,
      @JsonProperty("last_seen") @Schema(description = "When it was used last.") Instant lastSeen,
      @JsonProperty("current") @Schema(description = "Whether it is the one that asks.")
          boolean current) {

    static OwnSessionAnswer of(OpenSession session, Optional<UUID> current) {
      return new OwnSessionAnswer(
          session.id(),
          session.browser() ? "browser" : "api",
          session.device().name(),
          session.device().address(),
          session.since(),
          session.lastSeen(),
          current.filter(session.id()::equals).isPresent());
    }
  }

  private final SessionList sessions;
  private final CurrentUser currentUser;

  SessionsController(SessionList sessions, CurrentUser currentUser) {
    this.sessions = sessions;
    this.currentUser = currentUser;
  }

  @GetMapping
  @Operation(
      summary = "One's own open sessions, in all tenants, the last used first",
      description = "Not for API keys.")
  List<OwnSessionAnswer> own() {
    requireSignIn();
    return sessions.own().stream()
        .map(one -> OwnSessionAnswer.of(one, currentUser.session()))
        .toList();
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Ends a session of one's own, in all tenants",
      description =
          "The one that asks may be ended too: its token is no good then. Not for API keys.")
  void end(@PathVariable UUID id) {
    requireSignIn();
    if (!sessions.end(id)) {
      throw ApiException.notFound();
    }
  }

  private void requireSignIn() {
    if (currentUser.session().isEmpty()) {
      throw ApiException.of(
          HttpStatus.FORBIDDEN, "An API key is no sign-in. Ask with an access token.");
    }
  }
}
