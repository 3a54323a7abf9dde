package io.tallawah.testing;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/** Says at the end of a run which tests it left to {@code mvn -Ppeers verify}. */
public final class LeftToPeers implements TestExecutionListener {

  private static final String PEERS = "peers";

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    boolean ran =
        plan.countTestIdentifiers(
                test -> test.getTags().stream().anyMatch(tag -> tag.getName().equals(PEERS)))
            > 0;
    List<String> left = ran ? List.of() : tests();
    if (!left.isEmpty()) {
      System.out.println("Left to mvn -Ppeers verify: " + String.join(", ", left));
    }
  }

  private static List<String> tests() {
    return ReflectionSupport.findAllClassesInPackage(
            "io.tallawah", type -> true, name -> name.endsWith("Tests"))
        .stream()
        .flatMap(LeftToPeers::tests)
        .sorted()
        .toList();
  }

  private static Stream<String> tests(Class<?> type) {
    if (isPeers(AnnotationSupport.findRepeatableAnnotations(type, Tag.class))) {
      return Stream.of(type.getSimpleName());
    }
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> isPeers(AnnotationSupport.findRepeatableAnnotations(method, Tag.class)))
        .map(Method::getName)
        .map(name -> type.getSimpleName() + "." + name);
  }

  private static boolean isPeers(List<Tag> tags) {
    return tags.stream().anyMatch(tag -> tag.value().equals(PEERS));
  }
}
