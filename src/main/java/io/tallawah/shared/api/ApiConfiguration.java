package io.tallawah.shared.api;

import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** How the API reads and answers: strictly, and never through a screen. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ApiConfiguration implements WebMvcConfigurer {

  private static final int AFTER_CONTROLLERS = 1;

  private final UnknownParameters unknownParameters;
  private final JsonMapper json;

  ApiConfiguration(UnknownParameters unknownParameters, JsonMapper json) {
    this.unknownParameters = unknownParameters;
    this.json = json;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(unknownParameters).addPathPatterns("/api/**");
  }

  @Override
  public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
    JsonMapper strict =
        json.rebuild()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(LogicalType.Textual, ApiConfiguration::textOnly)
            .addModule(new TimesAsText())
            .build();
    builder.withJsonConverter(new JacksonJsonHttpMessageConverter(strict));
  }

  private static void textOnly(MutableCoercionConfig text) {
    text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
  }

  /** An address under /api that no controller has: 404 before the screens' own mapping sees it. */
  @Bean
  SimpleUrlHandlerMapping unknownApiAddresses(Problems problems) {
    HttpRequestHandler missing =
        (request, response) -> problems.write(response, Problems.of(HttpStatus.NOT_FOUND));
    return new SimpleUrlHandlerMapping(
        Map.of("/api/**", missing, "/actuator/**", missing), AFTER_CONTROLLERS);
  }
}
