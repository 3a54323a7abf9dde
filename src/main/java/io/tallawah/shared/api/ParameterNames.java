package io.tallawah.shared.api;

import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/** The query parameters a controller method knows: its own and those of its record arguments. */
final class ParameterNames {

  private static final DefaultParameterNameDiscoverer DISCOVERER =
      new DefaultParameterNameDiscoverer();

  private ParameterNames() {}

  static Set<String> of(HandlerMethod method) {
    Set<String> names = new HashSet<>();
    documented(method).forEach(names::add);
    for (MethodParameter parameter : method.getMethodParameters()) {
      parameter.initParameterNameDiscovery(DISCOVERER);
      names(parameter).forEach(names::add);
    }
    return Set.copyOf(names);
  }

  /** What the method's own documentation names: of a map argument nothing else tells. */
  private static Stream<String> documented(HandlerMethod method) {
    return AnnotatedElementUtils.findMergedRepeatableAnnotations(
            method.getMethod(),
            io.swagger.v3.oas.annotations.Parameter.class,
            io.swagger.v3.oas.annotations.Parameters.class)
        .stream()
        .map(io.swagger.v3.oas.annotations.Parameter::name);
  }

  private static Stream<String> names(MethodParameter parameter) {
    Class<?> type = parameter.getParameterType();
    RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
    if (named != null && Map.class.isAssignableFrom(type) && named.name().isEmpty()) {
      return Stream.of(); // takes all: the method's documentation says which
    }
    if (named != null) {
      return Stream.of(named.name().isEmpty() ? ownName(parameter) : named.name());
    }
    boolean bound =
        parameter.hasParameterAnnotation(ModelAttribute.class)
            || parameter.getParameterAnnotations().length == 0;
    return bound && type.isRecord() ? components(type) : Stream.of();
  }

  private static Stream<String> components(Class<?> type) {
    Parameter[] parameters = type.getDeclaredConstructors()[0].getParameters();
    RecordComponent[] components = type.getRecordComponents();
    return Stream.iterate(0, i -> i < components.length, i -> i + 1)
        .map(i ->
            bindName(i < parameters.length ? parameters[i] : null).orElse(components[i].getName()));
  }

  private static Optional<String> bindName(@Nullable Parameter parameter) {
    return Optional.ofNullable(parameter)
        .map(found -> AnnotatedElementUtils.findMergedAnnotation(found, BindParam.class))
        .map(BindParam::value);
  }

  private static String ownName(MethodParameter parameter) {
    String name = parameter.getParameterName();
    return name == null ? "" : name;
  }
}
