package io.tallawah.identity.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The OpenAPI document: how one signs in, and every way an operation may say no. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ApiDescription {

  private static final String SCHEME = "bearer";
  private static final String RETRY_AFTER = "Retry-After";
  private static final String PROBLEM = "#/components/schemas/Problem";

  private static final Map<String, String> REFUSALS = new LinkedHashMap<>();

  static {
    REFUSALS.put("400", "A parameter or field is unknown or can't be used; it is named.");
    REFUSALS.put("401", "No access token, or one that is not valid or expired.");
    REFUSALS.put("403", "The roles in this tenant don't allow it.");
    REFUSALS.put("404", "No such thing in this tenant.");
    REFUSALS.put("405", "The address doesn't take that method.");
    REFUSALS.put("406", "The answer can't be given in the wanted form.");
    REFUSALS.put("409", "It can't be done as things stand; the sentence says why.");
    REFUSALS.put("413", "The request is too large.");
    REFUSALS.put("415", "The request is not of the wanted form.");
    REFUSALS.put("429", "Too many requests; Retry-After says when to come back.");
    REFUSALS.put("500", "A failure of ours; the trace id is in the log.");
    REFUSALS.put("503", "The service can't answer right now; Retry-After says when to come back.");
  }

  @Bean
  OpenAPI openApi() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Tallawah")
                .version("v1")
                .description("Marketing performance of one tenant: the tenant of the access token.")
                .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
        .components(
            new Components()
                .addSecuritySchemes(
                    SCHEME,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")))
        .addSecurityItem(new SecurityRequirement().addList(SCHEME));
  }

  @Bean
  OpenApiCustomizer refusals() {
    return document -> {
      document.getComponents().addSchemas("Problem", problem());
      if (document.getPaths() != null) {
        document.getPaths().values().stream()
            .flatMap(path -> path.readOperations().stream())
            .forEach(ApiDescription::describe);
      }
    };
  }

  private static void describe(Operation operation) {
    REFUSALS.forEach(
        (status, words) -> operation.getResponses().addApiResponse(status, refusal(words)));
  }

  private static ApiResponse refusal(String words) {
    ApiResponse refusal = new ApiResponse();
    if (words.contains(RETRY_AFTER)) {
      refusal.addHeaderObject(
          RETRY_AFTER,
          new Header()
              .description("Seconds to wait before asking again.")
              .schema(new IntegerSchema()));
    }
    return refusal
        .description(words)
        .content(
            new Content()
                .addMediaType(
                    "application/problem+json",
                    new MediaType().schema(new Schema<>().$ref(PROBLEM))));
  }

  private static Schema<?> problem() {
    Schema<?> error =
        new ObjectSchema()
            .addProperty("field", new StringSchema())
            .addProperty("message", new StringSchema())
            .required(List.of("field", "message"));
    return new ObjectSchema()
        .description("Problem details (RFC 9457).")
        .addProperty("title", new StringSchema())
        .addProperty("status", new IntegerSchema())
        .addProperty("detail", new StringSchema())
        .addProperty("instance", new StringSchema())
        .addProperty("traceId", new StringSchema().description("This failure's id in our log."))
        .addProperty("errors", new ArraySchema().items(error))
        .required(List.of("title", "status", "detail", "traceId"));
  }
}
