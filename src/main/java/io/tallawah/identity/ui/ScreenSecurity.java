package io.tallawah.identity.ui;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;

/** The guard of the screens: a session after signing in, a new id for it, strict headers. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = Type.SERVLET)
class ScreenSecurity {

  /** Files anyone may fetch: our own modules and styles, and the libraries'. */
  private static final String[] PUBLIC = {
    "/look/**", "/elements/**", "/icons/**", "/images/**", "/start/**",
    "/webjars/**", "/_static/**", "/favicon.ico", "/favicon.svg", "/robots.txt"
  };

  private static final String PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=()";

  @Bean
  @Order(3)
  SecurityFilterChain screens(HttpSecurity http, PasswordProvider passwords) {
    return http.authorizeHttpRequests(requests ->
            requests
                .dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(HttpMethod.GET, PUBLIC)
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, PUBLIC)
                .permitAll())
        .authenticationProvider(passwords)
        .with(
            VaadinSecurityConfigurer.vaadin(),
            vaadin -> vaadin.loginView(LoginView.class, "/login"))
        .formLogin(form -> form.failureHandler(new SignInFailures()))
        .headers(headers ->
            headers
                .referrerPolicy(referrer ->
                    referrer.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(opener ->
                    opener.policy(
                        CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
                .frameOptions(Customizer.withDefaults()))
        .build();
  }
}
