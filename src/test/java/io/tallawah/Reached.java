package io.tallawah;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.util.stream.Stream;

/** What code leads to. */
final class Reached {

  private Reached() {}

  /** What a method calls or hands on, and where that is an interface's what its classes do. */
  static Stream<JavaCodeUnit> by(JavaCodeUnit from) {
    return from.getAccessesFromSelf().stream()
        .flatMap(access -> access.getTarget().resolveMember().stream())
        .filter(JavaCodeUnit.class::isInstance)
        .map(JavaCodeUnit.class::cast)
        .flatMap(called ->
            Stream.concat(
                Stream.of(called),
                called.getOwner().isInterface() ? classes(called) : Stream.of()));
  }

  private static Stream<JavaCodeUnit> classes(JavaCodeUnit ofInterface) {
    return ofInterface.getOwner().getAllSubclasses().stream()
        .flatMap(one ->
            one
                .tryGetMethod(
                    ofInterface.getName(),
                    ofInterface.getRawParameterTypes().stream()
                        .map(JavaClass::getName)
                        .toArray(String[]::new))
                .stream());
  }
}
