package io.tallawah.identity;

import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.core.annotation.AnnotationTemplateExpressionDefaults;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/** Turns on the guards of services, for screens, API and commands alike. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class MethodGuards {

  private static final SecurityContextHolderStrategy ONE =
      new VaadinAwareSecurityContextHolderStrategy();

  /** One for the process, so that a guard reads what a filter wrote, whichever context it is of. */
  @Bean
  static SecurityContextHolderStrategy securityContexts() {
    SecurityContextHolder.setContextHolderStrategy(ONE);
    return ONE;
  }

  /** Lets {@link RequiresPermission} name its permission. */
  @Bean
  static AnnotationTemplateExpressionDefaults permissionNames() {
    return new AnnotationTemplateExpressionDefaults();
  }
}
