package io.tallawah.identity.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.tallawah.shared.Permission;
import jakarta.validation.constraints.NotBlank;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Makes the OpenAPI document say exactly what our records take and give: which fields may be null,
 * that a text is not blank, that there are no other fields, and patterns as JSON Schema reads them.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ExactShapes {

  @Bean
  ModelConverter recordFields() {
    return new RecordFields();
  }

  @Bean
  OpenApiCustomizer exactDocument() {
    return document -> {
      document.getComponents().getSchemas().values().stream()
          .filter(schema -> schema.getProperties() != null)
          .forEach(ExactShapes::close);
      for (String request : List.of("NewRole", "NewPermissions")) {
        Schema<?> body = document.getComponents().getSchemas().get(request);
        Schema<?> names = body == null ? null : body.getProperties().get("permissions");
        if (names != null) {
          name(names);
        }
      }
    };
  }

  private static void close(Schema<?> schema) {
    schema.setAdditionalProperties(false);
    schema.getProperties().values().forEach(ExactShapes::translate);
  }

  /** Permissions are the product's, so their names can be told. */
  private static void name(Schema<?> permissions) {
    permissions.setItems(
        new StringSchema()._enum(Permission.MEANINGS.keySet().stream().sorted().toList()));
  }

  private static void translate(Schema<?> field) {
    if (field.getPattern() != null) {
      field.setPattern(Patterns.exact(field.getPattern()));
    }
    if (field.getItems() != null) {
      translate(field.getItems());
    }
  }

  private static final class RecordFields implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
        AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
      if (!chain.hasNext()) {
        return null;
      }
      Schema<?> schema = chain.next().resolve(type, context, chain);
      Class<?> of = Json31.mapper().constructType(type.getType()).getRawClass();
      if (schema != null && of.isRecord()) {
        Schema<?> model = model(schema, context);
        if (model != null && model.getProperties() != null) {
          components(of).forEach((name, component) -> describe(model, name, component));
        }
      }
      return schema;
    }

    private static @Nullable Schema<?> model(Schema<?> schema, ModelConverterContext context) {
      String reference = schema.get$ref();
      return reference == null
          ? schema
          : context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
    }

    /** Components by their names in JSON; what is unwrapped is in its owner. */
    private static Map<String, RecordComponent> components(Class<?> of) {
      Map<String, RecordComponent> all = new LinkedHashMap<>();
      for (RecordComponent one : of.getRecordComponents()) {
        JsonProperty named = one.getAccessor().getAnnotation(JsonProperty.class);
        if (one.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
            && one.getType().isRecord()) {
          all.putAll(components(one.getType()));
        } else {
          all.put(named == null || named.value().isEmpty() ? one.getName() : named.value(), one);
        }
      }
      return all;
    }

    private static void describe(Schema<?> model, String name, RecordComponent component) {
      Schema<?> field = model.getProperties().get(name);
      if (field == null) {
        return;
      }
      if (component.getAnnotatedType().isAnnotationPresent(NotBlank.class)) {
        field.setMinLength(Math.max(1, field.getMinLength() == null ? 0 : field.getMinLength()));
        field.setPattern(Patterns.notBlank(field.getPattern()));
      }
      if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        model.getProperties().put(name, orNull(field));
      }
    }

    private static Schema<?> orNull(Schema<?> field) {
      if (field.get$ref() != null) {
        Schema<?> nothing = new Schema<>();
        nothing.addType("null");
        Schema<?> either = new Schema<>().addAnyOfItem(field).addAnyOfItem(nothing);
        either.setDescription(field.getDescription());
        return either;
      }
      if (field.getTypes() != null) {
        field.addType("null");
      }
      return field;
    }
  }
}
