package io.tallawah.identity.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;

class WatcherTests {

  private static final String TOKEN = "0123456789abcdef0123456789abcdef";

  private final MockHttpServletRequest request = new MockHttpServletRequest();

  @AfterEach
  void forget() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void theTokenIsKnownFromAnywhere() throws Exception {
    request.setRemoteAddr("192.0.2.1");
    request.addHeader("Authorization", "Bearer " + TOKEN);
    assertThat(known(TOKEN)).isTrue();
  }

  @Test
  void withATokenSetThisMachineIsNotEnough() throws Exception {
    request.setRemoteAddr("127.0.0.1");
    assertThat(known(TOKEN)).isFalse();
    request.addHeader("Authorization", "Bearer " + TOKEN + "x");
    assertThat(known(TOKEN)).isFalse();
  }

  @Test
  void withoutATokenAnotherMachineIsAStranger() throws Exception {
    request.setRemoteAddr("192.0.2.1");
    request.addHeader("Authorization", "Bearer ");
    assertThat(known("")).isFalse();
  }

  @Test
  void withoutATokenThisMachineIsKnown() throws Exception {
    request.setRemoteAddr("::1");
    assertThat(known("")).isTrue();
  }

  private boolean known(String token) throws ServletException, IOException {
    new Watcher(token).doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    return SecurityContextHolder.getContext().getAuthentication() != null;
  }
}
