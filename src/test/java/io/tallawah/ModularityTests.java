package io.tallawah;

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
}
