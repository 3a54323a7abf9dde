package io.tallawah.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a person types is taken for what it names, and for nothing else. */
class TenantFieldsTests {

  private static final List<String> ZONES =
      List.of("America/Bogota", "America/New_York", "Europe/London", "Europe/Lisbon");

  @Test
  void aTypedZoneIsTheOneThatItNames() {
    assertThat(TenantFields.named(ZONES, "america/bogota")).contains("America/Bogota");
    assertThat(TenantFields.named(ZONES, " bogota ")).contains("America/Bogota");
    assertThat(TenantFields.named(ZONES, "new york")).contains("America/New_York");
  }

  @Test
  void whatNamesNoneOrSeveralIsNotTaken() {
    assertThat(TenantFields.named(ZONES, "europe")).isEmpty();
    assertThat(TenantFields.named(ZONES, "atlantis")).isEmpty();
  }

  @Test
  void theDemoPasswordIsWhereTheInstallationsFolderIs() {
    Path here = Path.of("/srv/tallawah");
    assertThat(DemoPeople.file(here.resolve("var"), here)).isEqualTo("var/demo-sign-in.txt");
    assertThat(DemoPeople.file(Path.of("/data/home"), here))
        .isEqualTo("TALLAWAH_HOME/demo-sign-in.txt");
  }
}
