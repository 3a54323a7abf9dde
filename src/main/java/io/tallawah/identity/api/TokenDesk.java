package io.tallawah.identity.api;

import io.tallawah.identity.Device;
import io.tallawah.identity.Membership;
import io.tallawah.identity.Memberships;
import io.tallawah.identity.RefreshTokens;
import io.tallawah.identity.SecondFactors;
import io.tallawah.identity.Sessions;
import io.tallawah.identity.SignedInUser;
import io.tallawah.identity.TokenAuthentication;
import io.tallawah.shared.api.ApiException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Hands out pairs of tokens, an access token and the one that refreshes it. */
@Component
class TokenDesk {

  private final Memberships memberships;
  private final Sessions sessions;
  private final RefreshTokens refreshTokens;
  private final AccessTokens accessTokens;
  private final SecondFactors factors;

  TokenDesk(
      Memberships memberships,
      Sessions sessions,
      RefreshTokens refreshTokens,
      AccessTokens accessTokens,
      SecondFactors factors) {
    this.memberships = memberships;
    this.sessions = sessions;
    this.refreshTokens = refreshTokens;
    this.accessTokens = accessTokens;
    this.factors = factors;
  }

  /** To who has just signed in. */
  TokenAnswer open(SignedInUser user, @Nullable String tenant, Device device) {
    if (tenant == null && operates(user)) {
      UUID session = sessions.open(user.id(), Sessions.Kind.API, device);
      return TokenAnswer.ofOperator(accessTokens.issue(user, session));
    }
    Membership active = choose(user, tenant);
    UUID session = sessions.open(user.id(), Sessions.Kind.API, device);
    return first(user, active, session);
  }

  /** An operator belongs to no tenant and, but for demo people, has a second factor. */
  private boolean operates(SignedInUser user) {
    if (!user.operator()
        || !memberships.of(user.id()).isEmpty()
        || !memberships.waiting(user.id()).isEmpty()) {
      return false;
    }
    if (!user.demo() && !factors.has(user.id())) {
      throw factorNeeded();
    }
    return true;
  }

  /** To who goes on. */
  TokenAnswer refresh(String token) {
    RefreshTokens.Taken taken = refreshTokens.take(token).orElseThrow(TokenDesk::notValid);
    Membership active =
        memberships.in(taken.user().id(), taken.tenant()).orElseThrow(TokenDesk::notValid);
    return answer(taken.user(), active, taken.session(), taken.next());
  }

  /** To who goes over to another of their tenants, in the same session. */
  TokenAnswer change(TokenAuthentication holder, String tenant) {
    SignedInUser user = holder.getPrincipal();
    Membership wanted = choose(user, tenant);
    if (sessions.closedIn(holder.session(), user.id()).contains(wanted.tenant())) {
      throw ApiException.of(
          HttpStatus.FORBIDDEN, "An admin has ended this session there. Sign in again.");
    }
    return first(user, wanted, holder.session());
  }

  void close(UUID session, SignedInUser holder) {
    sessions.end(session, holder.id(), "signed out");
  }

  private TokenAnswer first(SignedInUser user, Membership active, UUID session) {
    return answer(user, active, session, refreshTokens.issue(session, user.id(), active.tenant()));
  }

  private TokenAnswer answer(
      SignedInUser user, Membership active, UUID session, String refreshToken) {
    return TokenAnswer.of(
        accessTokens.issue(user, active, session), refreshToken, active, memberships.of(user.id()));
  }

  private Membership choose(SignedInUser user, @Nullable String slug) {
    List<Membership> waiting = memberships.waiting(user.id());
    if (slug == null) {
      return memberships.of(user.id()).stream()
          .findFirst()
          .orElseThrow(() -> waiting.isEmpty() ? noTenant() : factorNeeded());
    }
    boolean waits = waiting.stream().anyMatch(one -> one.slug().equals(slug));
    return memberships
        .in(user.id(), slug)
        .orElseThrow(() -> waits ? factorNeeded() : ApiException.notFound());
  }

  private static ApiException factorNeeded() {
    return ApiException.of(
        HttpStatus.FORBIDDEN,
        "Your role there needs a second factor. Sign in to the screens and set one up.");
  }

  private static ApiException notValid() {
    return ApiException.of(
        HttpStatus.UNAUTHORIZED, "The refresh token is not valid. Sign in again.");
  }

  private static ApiException noTenant() {
    return ApiException.of(
        HttpStatus.FORBIDDEN, "You belong to no tenant. Ask an owner to invite you.");
  }
}
