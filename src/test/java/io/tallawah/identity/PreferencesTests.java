package io.tallawah.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.shared.Density;
import io.tallawah.shared.Look;
import io.tallawah.shared.Scheme;
import io.tallawah.testing.TallawahTest;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@TallawahTest
class PreferencesTests {

  private static final Look DARK = new Look(Locale.US, Scheme.DARK, Density.COMPACT);

  @Autowired Provisioning provisioning;
  @Autowired Preferences preferences;

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void whatIsChosenIsKeptForThatPersonAlone() {
    TestPeople people = new TestPeople(provisioning);
    SignedIn.as(people.person("viewer"), people.email("viewer"));
    assertThat(preferences.find()).isEmpty();

    preferences.save(DARK);
    preferences.save(DARK.with(Scheme.LIGHT));
    assertThat(preferences.find()).contains(DARK.with(Scheme.LIGHT));

    SignedIn.as(people.person("admin"), people.email("admin"));
    assertThat(preferences.find()).isEmpty();
    signOut();
    assertThat(preferences.find()).isEmpty();
  }

  @Test
  void aLanguageThereAreNoTextsInBecomesTheFirst() {
    assertThat(Look.USUAL.with(Locale.forLanguageTag("xx")).language().toLanguageTag())
        .isEqualTo("en-JM");
  }
}
