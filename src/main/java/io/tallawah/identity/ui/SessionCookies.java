package io.tallawah.identity.ui;

import jakarta.servlet.SessionCookieConfig;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.server.servlet.CookieSameSiteSupplier;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Session cookies that scripts can't read, other sites can't send, and https alone carries. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class SessionCookies {

  @Bean
  ServletContextInitializer sessionCookie(
      @Value("${tallawah.public-url:http://localhost:8080}") URI publicUrl) {
    boolean secure = "https".equals(publicUrl.getScheme());
    return context -> {
      SessionCookieConfig cookie = context.getSessionCookieConfig();
      cookie.setName(secure ? "__Host-tallawah" : "tallawah");
      cookie.setHttpOnly(true);
      cookie.setSecure(secure);
      cookie.setPath("/");
    };
  }

  /** Lax, so that a link in a mail opens the view it names; what changes data needs a token. */
  @Bean
  CookieSameSiteSupplier sameSite() {
    return CookieSameSiteSupplier.ofLax();
  }
}
