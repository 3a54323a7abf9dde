package io.tallawah.identity.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Leads back to the sign-in page, which says what to do. */
class SignInFailures implements AuthenticationFailureHandler {

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    if (e instanceof CodeNeededException needed) {
      needed.pending().store(request.getSession());
      response.sendRedirect(request.getContextPath() + "/" + SecondStepView.PATH);
      return;
    }
    String reason =
        e instanceof ComeBackException later
            ? LoginView.WAIT + "=" + (later.seconds() + 59) / 60
            : LoginView.ERROR;
    response.sendRedirect(request.getContextPath() + "/login?" + reason);
  }
}
