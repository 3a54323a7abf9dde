package io.tallawah.identity.api;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Makes the OpenAPI document say which texts a path may hold, however they are escaped: a slash or
 * backslash, what parts or escapes a path and what ends a line are refused before anything is read,
 * and a step to the same or the upper folder leads elsewhere.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ReadablePaths {

  private static final String NOT = "\\x00\\n\\r%/;\\\\\\u2028\\u2029";

  /** As JSON Schema and Java read it. */
  static final String PATTERN =
      "^(?:[^." + NOT + "]|\\.[^." + NOT + "]|\\.\\.[^" + NOT + "])[^" + NOT + "]*$";

  @Bean
  OpenApiCustomizer textsInPaths() {
    return document ->
        document.getPaths().values().stream()
            .flatMap(path -> path.readOperations().stream())
            .flatMap(ReadablePaths::inPath)
            .map(Parameter::getSchema)
            .filter(ReadablePaths::isAnyText)
            .forEach(schema -> schema.setPattern(PATTERN));
  }

  private static Stream<Parameter> inPath(Operation operation) {
    return Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of()).stream()
        .filter(parameter -> "path".equals(parameter.getIn()));
  }

  private static boolean isAnyText(Schema<?> schema) {
    return schema.getFormat() == null && schema.getEnum() == null && schema.getPattern() == null;
  }
}
