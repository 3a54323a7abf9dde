package io.tallawah.identity;

import com.vaadin.flow.server.VaadinRequest;
import io.tallawah.shared.Actor;
import io.tallawah.shared.ActorSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Tells the person of a screen or token, and an operator on a visit, from a task of the system and
 * from a visitor. The address is the request's; on a thread that a screen has started, the one the
 * person signed in from.
 */
@Component
class CurrentActor implements ActorSource {

  private final Actor.Kind task;
  private final SupportVisits visits;

  CurrentActor(@Value("${tallawah.serving:false}") boolean serving, SupportVisits visits) {
    this.visits = visits;
    task = serving ? Actor.Kind.JOB : Actor.Kind.COMMAND;
  }

  @Override
  public Actor current() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    String address = requestAddress().or(() -> signInAddress(authentication)).orElse(null);
    if (authentication instanceof SystemAuthentication system) {
      return new Actor(task, null, String.valueOf(system.getPrincipal()), address);
    }
    if (authentication instanceof ApiKeyAuthentication key) {
      return new Actor(Actor.Kind.API_KEY, key.key().toString(), key.keyName(), address);
    }
    return CurrentUser.signedIn()
        .map(user -> new Actor(kind(), user.id().toString(), user.email(), address))
        .orElseGet(() -> nobody(address));
  }

  private Actor.Kind kind() {
    return visits.current().isPresent() ? Actor.Kind.SUPPORT : Actor.Kind.PERSON;
  }

  private Actor nobody(@Nullable String address) {
    return address == null ? new Actor(task, null, "system", null) : Actor.visitor(address);
  }

  private static Optional<String> requestAddress() {
    if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
      return Optional.of(request.getRequest().getRemoteAddr());
    }
    return Optional.ofNullable(VaadinRequest.getCurrent()).map(VaadinRequest::getRemoteAddr);
  }

  private static Optional<String> signInAddress(@Nullable Authentication authentication) {
    return authentication != null
            && authentication.getDetails() instanceof WebAuthenticationDetails details
        ? Optional.ofNullable(details.getRemoteAddress())
        : Optional.empty();
  }
}
