package io.tallawah;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.tallawah.identity.RequiresPermission;
import io.tallawah.shared.api.ForPermission;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.bind.annotation.RequestMapping;

/** That what an operation says it needs is what a service that it calls asks for. */
final class AskedByAService extends ArchCondition<JavaClass> {

  AskedByAService() {
    super("need what a service that they call asks for");
  }

  @Override
  public void check(JavaClass controller, ConditionEvents events) {
    controller.getMethods().stream()
        .filter(method -> method.isMetaAnnotatedWith(RequestMapping.class))
        .forEach(operation ->
            needed(operation)
                .filter(permission -> !asked(operation).contains(permission))
                .ifPresent(permission ->
                    events.add(
                        SimpleConditionEvent.violated(
                            operation,
                            operation.getFullName()
                                + " needs "
                                + permission
                                + ", but its services ask for "
                                + asked(operation)))));
  }

  private static Optional<String> needed(JavaMethod operation) {
    return operation
        .tryGetAnnotationOfType(ForPermission.class)
        .or(() -> operation.getOwner().tryGetAnnotationOfType(ForPermission.class))
        .map(ForPermission::value);
  }

  /** What guarded methods ask for that are reached through the operation's own module. */
  private static Set<String> asked(JavaMethod operation) {
    Set<String> asked = new HashSet<>();
    Set<JavaCodeUnit> seen = new HashSet<>();
    Deque<JavaCodeUnit> open = new ArrayDeque<>(Set.of(operation));
    while (!open.isEmpty()) {
      Reached.by(open.remove())
          .filter(seen::add)
          .forEach(reached -> {
            Optional<String> guard = guard(reached);
            guard.ifPresent(asked::add);
            if (guard.isEmpty() && module(reached).equals(module(operation))) {
              open.add(reached);
            }
          });
    }
    return asked;
  }

  private static Optional<String> guard(JavaCodeUnit reached) {
    return reached
        .tryGetAnnotationOfType(RequiresPermission.class)
        .or(() ->
            reached instanceof JavaMethod
                ? reached.getOwner().tryGetAnnotationOfType(RequiresPermission.class)
                : Optional.empty())
        .map(RequiresPermission::value);
  }

  private static String module(JavaCodeUnit unit) {
    String[] parts = unit.getOwner().getPackageName().split("\\.", -1);
    return parts.length > 2 ? parts[2] : "";
  }
}
