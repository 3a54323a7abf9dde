package io.tallawah.shared.api;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.util.JsonRecyclerPools;

/**
 * What a request brought (a password, a secret to store) is not kept in buffers for the next one:
 * they end with their connection, and those of JSON with their text. An idle process's memory then
 * holds none of it.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ForgetfulBuffers {

  private static final String NONE = "0";

  @Bean
  JsonFactoryBuilderCustomizer forgetfulJson() {
    return json -> json.recyclerPool(JsonRecyclerPools.nonRecyclingPool());
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> forgetfulServer() {
    return server ->
        server.addConnectorCustomizers(connector -> {
          connector.setProperty("processorCache", NONE);
          connector.setProperty("socket.bufferPool", NONE);
          connector.setProperty("socket.processorCache", NONE);
        });
  }
}
