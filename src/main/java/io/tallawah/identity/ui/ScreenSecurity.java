package io.tallawah.identity.ui;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.github.bucket4j.TimeMeter;
import io.tallawah.identity.Sessions;
import io.tallawah.identity.SignIn;
import io.tallawah.identity.signon.SignOnLogin;
import io.tallawah.shared.api.ClosedHeaders;
import jakarta.servlet.DispatcherType;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;

/** The guard of the screens: a session after signing in, a new id for it, strict headers. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ScreenSecurity {

  /** Files anyone may fetch: our own modules and styles, and the libraries'. */
  private static final String[] PUBLIC = {
    "/look/**",
    "/elements/**",
    "/start/**",
    "/webjars/**",
    "/_static/**",
    "/favicon.ico",
    "/favicon.svg",
    "/robots.txt"
  };

  /** How many requests of a browser are allowed for each of a program. */
  private static final long OF_A_PAGE = 5;

  @Bean
  @Order(3)
  SecurityFilterChain screens(
      HttpSecurity http,
      SignIn signIn,
      Sessions sessions,
      LiveScreens screens,
      SignOnLogin signOn,
      SignOnAnswers answers,
      ClosedHeaders closed,
      @Value("${tallawah.api.requests-person:1200}") int ofPerson,
      @Value("${tallawah.public-url:http://localhost:8080}") URI publicUrl) {
    return http.authorizeHttpRequests(requests ->
            requests
                .dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(HttpMethod.GET, PUBLIC)
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, PUBLIC)
                .permitAll())
        .authenticationProvider(new PasswordProvider(signIn, sessions))
        .with(
            VaadinSecurityConfigurer.vaadin(),
            vaadin ->
                vaadin
                    .loginView(LoginView.class, "/login")
                    .anyRequest(AuthorizedUrl::authenticated))
        .formLogin(form ->
            form.failureHandler(new SignInFailures())
                .authenticationDetailsSource(RequestDetails::new))
        .oauth2Login(login -> {
          signOn.configure(login);
          login
              .loginPage("/login")
              .successHandler(answers)
              .failureHandler(answers)
              .withObjectPostProcessor(answers.beginnings())
              .withObjectPostProcessor(SignOnAnswers.endings());
        })
        .addFilterBefore(new LateSignIn(publicUrl), CsrfFilter.class)
        .addFilterAfter(new SessionWatch(sessions, screens), SecurityContextHolderFilter.class)
        .addFilterAfter(
            new ScreenLimits(ofPerson * OF_A_PAGE, TimeMeter.SYSTEM_MILLISECONDS),
            SessionWatch.class)
        .headers(closed::on)
        .headers(ScreenHeaders::strict)
        .build();
  }
}
