package io.tallawah.credentials.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import io.tallawah.credentials.Credential;
import io.tallawah.credentials.CredentialKind;
import io.tallawah.credentials.Credentials;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.ui.DayPicker;
import io.tallawah.shared.ui.Figures;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The day on which a secret stops to work means the same wherever it is written and read. */
class SecretDialogTests {

  private static final ZoneId ZONE = ZoneId.of("America/Bogota");
  private static final LocalDate LAST = LocalDate.of(2027, 1, 15);
  private static final Instant END = Instant.parse("2027-01-16T05:00:00Z");

  private final List<RotateDialog.Replacement> saved = new ArrayList<>();

  @BeforeEach
  void tab() {
    MockVaadin.setup();
  }

  @AfterEach
  void closeTab() {
    MockVaadin.tearDown();
  }

  @Test
  void anExpiryThatCannotBeReadIsRefusedAtItsField() {
    DayPicker day = open(END);
    type(day, "thirty-first of Foo");

    save();

    assertThat(saved).isEmpty();
    assertThat(day.isInvalid()).isTrue();
    assertThat(day.getI18n().getBadInputErrorMessage()).isNotBlank();
  }

  @Test
  void whatIsRefusedOfTheNameIsSaidThere() {
    new StoreDialog(
            List.of(new Credentials.PlatformName("meta", "Meta")),
            ZONE,
            (dialog, given) ->
                dialog.refuse(
                    new ProblemException(
                            "There is a credential of that name for this platform.",
                            "Rotate that one, or choose another name.")
                        .about("label")))
        .open();
    TextField name = _get(TextField.class, spec -> spec.withLabel("!{common.name}!"));
    name.setValue("main");
    save();
    assertThat(name.isInvalid()).isTrue();
    assertThat(name.getErrorMessage()).startsWith("There is a credential of that name");
    assertThat(_find(Paragraph.class)).isEmpty();
  }

  @Test
  void aSecretThatCannotBeOneIsRefusedAtItsField() {
    open(END);
    _get(PasswordField.class).setValue(" ");
    _click(_get(Button.class, spec -> spec.withText("!{common.save}!")));
    assertThat(_get(PasswordField.class).isInvalid()).isTrue();
    assertThat(saved).isEmpty();
  }

  @Test
  void aNewSecretKeepsTheExpiryOfTheOneBefore() {
    assertThat(open(END).getValue()).isEqualTo(LAST);
    save();
    assertThat(saved).extracting(RotateDialog.Replacement::expiresAt).containsExactly(END);
  }

  @Test
  void anExpiryWithinADayStaysAsItWas() {
    Instant noon = Instant.parse("2027-01-15T17:00:00Z");
    assertThat(open(noon).getValue()).isEqualTo(LAST);
    save();
    assertThat(saved).extracting(RotateDialog.Replacement::expiresAt).containsExactly(noon);
  }

  @Test
  void anotherLastDayWorksToItsEnd() {
    open(END).setValue(LAST.plusDays(1));
    save();
    assertThat(saved)
        .extracting(RotateDialog.Replacement::expiresAt)
        .containsExactly(Instant.parse("2027-01-17T05:00:00Z"));
  }

  @Test
  void theTableNamesTheDayThatWasEntered() {
    CredentialsTable table =
        new CredentialsTable(
            List.of(credential(END)),
            Instant.parse("2026-12-01T00:00:00Z"),
            ZONE,
            Locale.UK,
            one -> {},
            one -> {});
    assertThat(texts(table.table().getElement())).contains(new Figures(Locale.UK).day(LAST));
  }

  private DayPicker open(Instant expiresAt) {
    new RotateDialog(credential(expiresAt), ZONE, (dialog, given) -> saved.add(given)).open();
    return _get(DayPicker.class);
  }

  private static void save() {
    _get(PasswordField.class).setValue("a secret");
    _click(_get(Button.class, spec -> spec.withText("!{common.save}!")));
  }

  private static void type(DayPicker day, String text) {
    Element field = day.getElement();
    day.setValue(null);
    field.setProperty("_inputElementValue", text);
    field
        .getNode()
        .getFeature(ElementListenerMap.class)
        .fireEvent(new DomEvent(field, "unparsable-change", JacksonUtils.createObjectNode()));
  }

  private static Credential credential(@Nullable Instant expiresAt) {
    Instant stored = Instant.parse("2026-11-01T00:00:00Z");
    return new Credential(
        UUID.randomUUID(),
        "meta",
        "Meta",
        "main",
        CredentialKind.REFRESH_TOKEN,
        List.of(),
        expiresAt,
        "0123456789abcdef",
        stored,
        stored,
        null);
  }

  private static Stream<String> texts(Element element) {
    return element.isTextNode()
        ? Stream.of(element.getText())
        : element.getChildren().flatMap(SecretDialogTests::texts);
  }
}
