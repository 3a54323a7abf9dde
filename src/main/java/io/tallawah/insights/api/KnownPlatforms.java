package io.tallawah.insights.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.tallawah.ingestion.Platforms;
import io.tallawah.shared.api.ApiException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Platforms that a body may name: those of the registry, which the OpenAPI document lists. */
@Component
class KnownPlatforms implements OpenApiCustomizer {

  private final Platforms platforms;

  KnownPlatforms(Platforms platforms) {
    this.platforms = platforms;
  }

  /** Refuses a field that names another. */
  void check(String field, Collection<String> named) {
    List<String> known = ids();
    if (!known.containsAll(named)) {
      throw ApiException.badParameter(field, "a platform is one of " + String.join(", ", known));
    }
  }

  @Override
  public void customise(OpenAPI document) {
    fields(document, "RuleRequest")
        .computeIfPresent("platforms", (name, field) -> field.items(oneOf(field.getItems())));
    fields(document, "Campaign").computeIfPresent("platform", (name, field) -> oneOf(field));
  }

  private static Map<String, Schema> fields(OpenAPI document, String name) {
    Schema<?> schema =
        Objects.requireNonNull(document.getComponents().getSchemas().get(name), name);
    return schema.getProperties();
  }

  private Schema<?> oneOf(Schema<?> any) {
    return new StringSchema()._enum(ids()).description(any.getDescription());
  }

  private List<String> ids() {
    return platforms.all().stream().map(Platforms.Look::id).toList();
  }
}
