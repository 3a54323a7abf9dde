package io.tallawah;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {

  private final ApplicationModules modules = ApplicationModules.of(TallawahApplication.class);

  @Test
  void modulesImportOnlyWhatTheyDeclare() {
    modules.verify();
  }

  @Test
  void theHouseIsDrawn() {
    new Documenter(modules).writeDocumentation();
  }

  @Test
  void noTestHidesADeclaration() throws IOException {
    Path tests = Path.of("src/test/java");
    try (Stream<Path> files = Files.walk(tests)) {
      assertThat(
              files
                  .filter(file -> file.endsWith("package-info.java"))
                  .filter(
                      file -> declares(Path.of("src/main/java").resolve(tests.relativize(file)))))
          .describedAs("come first on the class path, so that the declaration is not checked")
          .isEmpty();
    }
  }

  private static boolean declares(Path file) {
    try {
      return Files.exists(file)
          && Files.readString(file).matches("(?s).*@(ApplicationModule|NamedInterface).*");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
