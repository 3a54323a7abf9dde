package io.tallawah.identity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.core.annotation.AnnotationTemplateExpressionDefaults;

/** Turns on the guards of services, for screens, API and commands alike. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class MethodGuards {

  /** Lets {@link RequiresPermission} name its permission. */
  @Bean
  static AnnotationTemplateExpressionDefaults permissionNames() {
    return new AnnotationTemplateExpressionDefaults();
  }
}
