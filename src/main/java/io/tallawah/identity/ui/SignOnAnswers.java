package io.tallawah.identity.ui;

import io.tallawah.identity.SignOnDoor;
import io.tallawah.identity.signon.SignOnLogin;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * What comes after a sign-on service has answered: the same session as after a password, or the way
 * back to the sign-in page.
 */
@Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class SignOnAnswers implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

  static final String SILENT = "silent";

  private static final Logger LOG = LoggerFactory.getLogger(SignOnAnswers.class);
  private static final String REFUSED = "refused";

  private final SignOnLogin signOn;
  private final ScreenEntry entry;

  SignOnAnswers(SignOnLogin signOn, ScreenEntry entry) {
    this.signOn = signOn;
    this.entry = entry;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication told)
      throws IOException {
    forget(request, response);
    response.sendRedirect(
        switch (signOn.enter(told)) {
          case SignOnDoor.Outcome.Accepted accepted ->
              entry.enter(
                  new PendingSignIn(
                      accepted.user(),
                      new RequestDetails(request).device(),
                      Instant.now(),
                      accepted.through()),
                  request,
                  response);
          case SignOnDoor.Outcome.CodeNeeded needed -> {
            new PendingSignIn(
                    needed.user(),
                    new RequestDetails(request).device(),
                    Instant.now(),
                    needed.through())
                .store(request.getSession());
            yield request.getContextPath() + "/" + SecondStepView.PATH;
          }
          case SignOnDoor.Outcome.ProofNeeded needed -> {
            new PendingProof(needed.proof(), Instant.now()).store(request.getSession());
            yield request.getContextPath() + "/" + ProofView.PATH;
          }
          case SignOnDoor.Outcome.Refused refused -> login(request, REFUSED);
        });
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    LOG.warn("A sign-in by a sign-on service failed: {}", e.toString());
    response.sendRedirect(login(request, SILENT));
  }

  /** Whoever this browser was before: from the service's answer on it is nobody until let in. */
  private static void forget(HttpServletRequest request, HttpServletResponse response) {
    SecurityContextHolder.clearContext();
    new HttpSessionSecurityContextRepository()
        .saveContext(SecurityContextHolder.createEmptyContext(), request, response);
  }

  /** Leads back also who could not be sent to the service. */
  ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> beginnings() {
    return new ObjectPostProcessor<>() {
      @Override
      public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
        filter.setAuthenticationFailureHandler(SignOnAnswers.this);
        return filter;
      }
    };
  }

  /**
   * Keeps the framework from storing whom the service told: not everybody whom it tells gets in.
   */
  static ObjectPostProcessor<OAuth2LoginAuthenticationFilter> endings() {
    return new ObjectPostProcessor<>() {
      @Override
      public <O extends OAuth2LoginAuthenticationFilter> O postProcess(O filter) {
        filter.setSecurityContextRepository(new NullSecurityContextRepository());
        return filter;
      }
    };
  }

  private static String login(HttpServletRequest request, String why) {
    return request.getContextPath() + "/login?" + LoginView.SERVICE + "=" + why;
  }
}
