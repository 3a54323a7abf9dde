package io.tallawah.identity.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tallawah.identity.CurrentUser;
import io.tallawah.identity.Device;
import io.tallawah.identity.SignIn;
import io.tallawah.identity.SignedInUser;
import io.tallawah.identity.TokenAuthentication;
import io.tallawah.shared.api.ApiException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/auth", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Signing in")
class AuthController {

  private final SignIn signIn;
  private final TokenDesk desk;
  private final CurrentUser currentUser;

  AuthController(SignIn signIn, TokenDesk desk, CurrentUser currentUser) {
    this.signIn = signIn;
    this.desk = desk;
    this.currentUser = currentUser;
  }

  @PostMapping(path = "/token", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Trade e-mail and password for an access token of 15 minutes",
      description =
          "An operator of the platform gets one without a tenant and without a refresh token.")
  @SecurityRequirements
  TokenAnswer token(@Valid @RequestBody TokenRequest asked, HttpServletRequest request) {
    Device device = Device.of(request.getHeader(HttpHeaders.USER_AGENT), request.getRemoteAddr());
    return desk.open(check(asked, device), asked.tenant(), device);
  }

  @PostMapping(path = "/refresh", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Trade a refresh token, once, for a new pair of tokens")
  @SecurityRequirements
  TokenAnswer refresh(@Valid @RequestBody RefreshRequest asked) {
    return desk.refresh(asked.refreshToken());
  }

  @PostMapping(path = "/tenant", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "A pair of tokens for another of one's tenants")
  TokenAnswer tenant(@Valid @RequestBody TenantRequest asked) {
    return desk.change(holder(), asked.tenant());
  }

  @PostMapping("/logout")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "End the session: its access and refresh tokens are refused from now on")
  void logout() {
    desk.close(currentUser.session().orElseThrow(AuthController::forTokens), currentUser.require());
  }

  /** The holder of an access token: who brings an API key has no session. */
  private static TokenAuthentication holder() {
    if (SecurityContextHolder.getContext().getAuthentication()
        instanceof TokenAuthentication holder) {
      return holder;
    }
    throw forTokens();
  }

  private static ApiException forTokens() {
    return ApiException.of(
        HttpStatus.FORBIDDEN, "This is for access tokens of a tenant. Sign in for one.");
  }

  private SignedInUser check(TokenRequest asked, Device device) {
    return switch (signIn.attempt(
        asked.email(), asked.password(), asked.totp(), device.address())) {
      case SignIn.Outcome.Accepted accepted -> accepted.user();
      case SignIn.Outcome.CodeNeeded needed ->
          throw ApiException.of(
              HttpStatus.UNAUTHORIZED,
              "This account has a second factor. Send its code of now as totp.");
      case SignIn.Outcome.CodesSpent spent ->
          throw ApiException.of(
              HttpStatus.UNAUTHORIZED,
              "Too many wrong codes were entered. Ask for a link to choose another password first.");
      case SignIn.Outcome.Refused refused ->
          throw ApiException.of(
              HttpStatus.UNAUTHORIZED, "The e-mail address or the password is not right.");
      case SignIn.Outcome.Throttled throttled ->
          throw ApiException.retryLater(
              HttpStatus.TOO_MANY_REQUESTS,
              "Too many attempts. Wait and try again.",
              throttled.seconds());
      case SignIn.Outcome.Busy busy ->
          throw ApiException.retryLater(
              HttpStatus.SERVICE_UNAVAILABLE, "Too many people sign in right now. Try again.", 5);
    };
  }
}
