package io.tallawah.shared.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

/** A body's fields as the caller wrote them: validation names them as our records do. */
final class BodyNames {

  private static final char INDEX = '[';

  private BodyNames() {}

  /** A path of fields, such as {@code settings.client_id} or {@code scopes[0]}. */
  static String of(@Nullable Object body, String path) {
    Class<?> type = body == null ? Object.class : body.getClass();
    StringBuilder told = new StringBuilder();
    for (String step : path.split("\\.", -1)) {
      int end = step.indexOf(INDEX) < 0 ? step.length() : step.indexOf(INDEX);
      String name = step.substring(0, end);
      Optional<RecordComponent> field = field(type, name);
      told.append(told.isEmpty() ? "" : ".")
          .append(field.map(BodyNames::written).orElse(name))
          .append(step.substring(end));
      type = field.<Class<?>>map(BodyNames::within).orElse(Object.class);
    }
    return told.toString();
  }

  private static Optional<RecordComponent> field(Class<?> type, String name) {
    return type.isRecord()
        ? Arrays.stream(type.getRecordComponents())
            .filter(one -> one.getName().equals(name))
            .findFirst()
        : Optional.empty();
  }

  private static String written(RecordComponent field) {
    JsonProperty named = field.getAccessor().getAnnotation(JsonProperty.class);
    return named == null || named.value().isEmpty() ? field.getName() : named.value();
  }

  /** What a field holds; of a list its elements. */
  private static Class<?> within(RecordComponent field) {
    ResolvableType type = ResolvableType.forType(field.getGenericType());
    ResolvableType[] elements = type.getGenerics();
    return (elements.length == 0 ? type : elements[elements.length - 1]).resolve(Object.class);
  }
}
