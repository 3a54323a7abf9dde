package io.tallawah;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.RestController;

/** What the module declarations cannot say. */
@AnalyzeClasses(packages = "io.tallawah", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

  @ArchTest
  static final ArchRule featureRootsDoNotKnowScreens =
      noClasses()
          .that()
          .resideOutsideOfPackages("..ui..", "io.tallawah", "..shell..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.tallawah.*.ui..")
          .because("a service must work the same for a screen, the API and the command line");

  @ArchTest
  static final ArchRule screensUseServicesOnly =
      noClasses()
          .that()
          .resideInAPackage("..ui..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..internal..")
          .because("a view takes a service and shows records");

  @ArchTest
  static final ArchRule guardsAskForThePermissionInTheBoundTenant =
      noClasses()
          .that()
          .doNotHaveSimpleName("RequiresPermission")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.springframework.security.access.prepost.PreAuthorize")
          .because("a person has no authorities of their own: use @RequiresPermission");

  @ArchTest
  static final ArchRule operationsNeedWhatTheirServicesAskFor =
      classes()
          .that()
          .areAnnotatedWith(RestController.class)
          .should(new AskedByAService())
          .because("the services are the wall: an operation only says sooner what they would say");

  @ArchTest
  static final ArchRule whatServicesWriteIsInTheAuditLog =
      classes()
          .that()
          .areAnnotatedWith(Service.class)
          .should(new ToldToTheLog())
          .because(
              "who changed what is asked of the audit log, and it can't tell what it wasn't told");
}
