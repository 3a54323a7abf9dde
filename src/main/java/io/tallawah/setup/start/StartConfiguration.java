package io.tallawah.setup.start;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where nobody began a start, as in commands and tests, nothing is to be waited for. */
@Configuration(proxyBeanMethods = false)
class StartConfiguration {

  @Bean
  @ConditionalOnMissingBean
  StartProgress startProgress() {
    return StartProgress.ready();
  }
}
