package io.tallawah.identity.ui;

import io.tallawah.identity.SignIn;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Signs in who submits the sign-in page. No bean: as one it would be asked twice. */
class PasswordProvider implements AuthenticationProvider {

  private final SignIn signIn;

  PasswordProvider(SignIn signIn) {
    this.signIn = signIn;
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    String password = asked.getCredentials() instanceof String text ? text : "";
    return switch (signIn.attempt(asked.getName(), password, address(asked))) {
      case SignIn.Outcome.Accepted accepted ->
          UsernamePasswordAuthenticationToken.authenticated(
              accepted.user(), "", AuthorityUtils.NO_AUTHORITIES);
      case SignIn.Outcome.Refused refused -> throw new BadCredentialsException("refused");
      case SignIn.Outcome.Throttled throttled -> throw new ComeBackException(throttled.seconds());
      case SignIn.Outcome.Busy busy -> throw new ComeBackException(0);
    };
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }

  private static String address(Authentication asked) {
    return asked.getDetails() instanceof WebAuthenticationDetails details
        ? details.getRemoteAddress()
        : "unknown";
  }
}
