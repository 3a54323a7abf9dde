package io.tallawah.identity.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.tallawah.identity.Role;
import io.tallawah.shared.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A form says in itself what is wrong, and closes when its work is done. */
class FormDialogTests {

  private final List<String> saved = new ArrayList<>();

  @BeforeEach
  void tab() {
    MockVaadin.setup();
  }

  @AfterEach
  void closeTab() {
    MockVaadin.tearDown();
  }

  @Test
  void aMissingNameIsSaidAtItsField() {
    open();
    press();
    assertThat(_get(TextField.class).isInvalid()).isTrue();
    assertThat(_get(TextField.class).getErrorMessage()).isNotBlank();
    assertThat(saved).isEmpty();
  }

  @Test
  void whatIsRefusedOfAFieldIsSaidThereUntilItIsTriedAgain() {
    open();
    _setValue(_get(TextField.class), "taken");
    press();
    assertThat(_get(TextField.class).isInvalid()).isTrue();
    assertThat(_get(TextField.class).getErrorMessage())
        .isEqualTo("That name is taken. Choose another.");
    assertThat(_find(Paragraph.class)).isEmpty();
    assertThat(_find(Notification.class)).isEmpty();
    _setValue(_get(TextField.class), "buyer");
    press();
    assertThat(saved).containsExactly("buyer");
  }

  @Test
  void whatIsRefusedOfAGroupOfBoxesIsSaidThere() {
    open();
    _setValue(_get(TextField.class), "powerless");
    press();
    CheckboxGroup<?> permissions = _get(CheckboxGroup.class);
    assertThat(permissions.isInvalid()).isTrue();
    assertThat(permissions.getErrorMessage()).startsWith("A role needs at least one permission");
  }

  @Test
  void whatIsRefusedIsSaidInThePersonsLanguage() {
    UI.getCurrent().setLocale(Locale.forLanguageTag("es-DO"));
    open();
    _setValue(_get(TextField.class), "powerless");
    press();
    assertThat(_get(CheckboxGroup.class).getErrorMessage())
        .isEqualTo(
            "Un rol necesita al menos un permiso, y cada uno es de la lista. Elija de la lista.");
  }

  @Test
  void whatIsRefusedOfTheWholeIsSaidInTheFormAndNotBesideIt() {
    open();
    _setValue(_get(TextField.class), "full");
    press();
    press();
    assertThat(_get(Paragraph.class).getText()).isEqualTo("There are too many. Remove one.");
    assertThat(_find(Notification.class)).isEmpty();
    assertThat(_get(Dialog.class).isOpened()).isTrue();
  }

  @Test
  void whatIsDoneClosesIt() {
    open();
    _setValue(_get(TextField.class), "buyer");
    press();
    assertThat(saved).containsExactly("buyer");
    assertThat(_find(Dialog.class)).noneMatch(Dialog::isOpened);
  }

  @Test
  void anInvitationOffersTheRoleThatMayTheLeast() {
    List<Role> roles = List.of(role("admin"), role("analyst"), role("viewer"), role("zz-buyer"));
    new InviteDialog(roles, (email, role) -> true).open();
    assertThat(_get(Select.class).getValue()).isEqualTo("viewer");
    assertThat(InviteDialog.usual(List.of(role("buyer")))).contains("buyer");
    assertThat(InviteDialog.usual(List.of())).isEmpty();
  }

  private void open() {
    new RoleDialog(
            null,
            permission -> true,
            (name, chosen) ->
                Acts.attempt(() -> {
                  refuse(name);
                  saved.add(name);
                }))
        .open();
  }

  private static void refuse(String name) {
    switch (name) {
      case "taken" ->
          throw new ProblemException("That name is taken.", "Choose another.").about("name");
      case "powerless" ->
          throw new ProblemException(
                  "A role needs at least one permission, each from the list.",
                  "Choose from the list.")
              .about("permissions");
      case "full" -> throw new ProblemException("There are too many.", "Remove one.");
      default -> {}
    }
  }

  private static void press() {
    _click(_get(Button.class, spec -> spec.withText("!{identity.role.define.verb}!")));
  }

  private static Role role(String name) {
    return new Role(name, true, Set.of(), 0);
  }
}
