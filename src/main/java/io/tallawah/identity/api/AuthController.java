package io.tallawah.identity.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tallawah.identity.Membership;
import io.tallawah.identity.Memberships;
import io.tallawah.identity.SignIn;
import io.tallawah.identity.SignedInUser;
import io.tallawah.shared.api.ApiException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/auth", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Signing in")
class AuthController {

  private final SignIn signIn;
  private final Memberships memberships;
  private final AccessTokens tokens;

  AuthController(SignIn signIn, Memberships memberships, AccessTokens tokens) {
    this.signIn = signIn;
    this.memberships = memberships;
    this.tokens = tokens;
  }

  @PostMapping(path = "/token", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Trade e-mail and password for an access token of 15 minutes")
  @SecurityRequirements
  TokenAnswer token(@Valid @RequestBody TokenRequest asked, HttpServletRequest request) {
    SignedInUser user = check(asked, request.getRemoteAddr());
    List<Membership> all = memberships.of(user.id());
    Membership active = choose(all, asked.tenant());
    return TokenAnswer.of(tokens.issue(user, active), active, all);
  }

  private SignedInUser check(TokenRequest asked, String address) {
    return switch (signIn.attempt(asked.email(), asked.password(), address)) {
      case SignIn.Outcome.Accepted accepted -> accepted.user();
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

  private static Membership choose(List<Membership> all, @Nullable String slug) {
    if (slug == null) {
      return all.stream()
          .findFirst()
          .orElseThrow(() ->
              ApiException.of(
                  HttpStatus.FORBIDDEN, "You belong to no tenant. Ask an owner to invite you."));
    }
    return all.stream()
        .filter(one -> one.slug().equals(slug))
        .findFirst()
        .orElseThrow(ApiException::notFound);
  }
}
