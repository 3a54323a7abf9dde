package io.tallawah.identity.ui;

import io.tallawah.identity.Device;
import io.tallawah.identity.ScreenAuthentication;
import io.tallawah.identity.Sessions;
import io.tallawah.identity.SignIn;
import io.tallawah.identity.SignedInUser;
import java.time.Instant;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Signs in who submits the sign-in page. No bean: as one it would be asked twice. */
class PasswordProvider implements AuthenticationProvider {

  private final SignIn signIn;
  private final Sessions sessions;

  PasswordProvider(SignIn signIn, Sessions sessions) {
    this.signIn = signIn;
    this.sessions = sessions;
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    String password = asked.getCredentials() instanceof String text ? text : "";
    Device device = device(asked);
    return switch (signIn.attempt(asked.getName(), password, null, device.address())) {
      case SignIn.Outcome.Accepted accepted -> authenticated(accepted.user(), device);
      case SignIn.Outcome.CodeNeeded needed ->
          throw new CodeNeededException(
              new PendingSignIn(needed.user(), device, Instant.now(), null));
      case SignIn.Outcome.CodesSpent spent -> throw new BadCredentialsException("refused");
      case SignIn.Outcome.Refused refused -> throw new BadCredentialsException("refused");
      case SignIn.Outcome.Throttled throttled -> throw new ComeBackException(throttled.seconds());
      case SignIn.Outcome.Busy busy -> throw new ComeBackException(0);
    };
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }

  private Authentication authenticated(SignedInUser user, Device device) {
    return new ScreenAuthentication(user, sessions.open(user.id(), Sessions.Kind.BROWSER, device));
  }

  private static Device device(Authentication asked) {
    return asked.getDetails() instanceof RequestDetails details
        ? details.device()
        : Device.of(null, "unknown");
  }
}
