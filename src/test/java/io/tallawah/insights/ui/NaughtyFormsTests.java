package io.tallawah.insights.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import io.tallawah.insights.InsightsFixture;
import io.tallawah.shared.ui.DataTable;
import io.tallawah.testing.NaughtyStrings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Hostile texts through the fields of the screens: kept and shown as text, or refused in words. */
class NaughtyFormsTests extends ScreenTest {

  /**
   * A form.
   *
   * @param opens text of the button that opens it, or null when it is on the screen
   * @param sends text of the button that sends it, or null when each change does
   */
  private record Form(String address, @Nullable String opens, @Nullable String sends) {}

  private static final List<Form> FORMS =
      List.of(
          new Form("admin/users", "Invite", "Invite"),
          new Form("admin/roles", "Define a role", "Define"),
          new Form("admin/tenant", null, "Save"),
          new Form("admin/credentials", "Add a credential", "Save"),
          new Form("admin/audit", null, null),
          new Form("campaigns", null, null));

  @Test
  void noFormFailsOfAnyText() {
    InsightsFixture tenant = new InsightsFixture(provisioning, currentTenant, List.of());
    List<String> wrong = new ArrayList<>();
    int filled = 0;
    for (Form form : FORMS) {
      for (String text : NaughtyStrings.OURS) {
        open(tenant, "owner", form.address());
        filled += send(form, text, wrong);
        closeTab();
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(filled).isGreaterThan(FORMS.size() * NaughtyStrings.OURS.size());
  }

  @Test
  void aNameThatLooksLikeMarkupIsShownAsItIs() {
    String name = "<img src=x onerror=alert(1)>";
    InsightsFixture tenant = new InsightsFixture(provisioning, currentTenant, List.of());
    open(tenant, "owner", "admin/credentials");
    _click(_get(Button.class, spec -> spec.withText("Add a credential")));
    settle();
    _setValue(_get(TextField.class, spec -> spec.withLabel("Name")), name);
    _setValue(_get(PasswordField.class), "secret");
    _click(_get(Button.class, spec -> spec.withText("Save")));
    settle();
    assertThat(_get(DataTable.class).getElement().getTextRecursively()).contains(name);

    open(tenant, "owner", "admin/tenant");
    _setValue(_get(TextField.class, spec -> spec.withLabel("Name")), name);
    _click(_get(Button.class, spec -> spec.withText("Save")));
    settle();
    open(tenant, "owner", "campaigns");
    assertThat(_find(Component.class))
        .anyMatch(shown -> shown.getElement().getText().contains(name));
    assertThat(markup(UI.getCurrent().getElement(), name)).isEmpty();
  }

  private static int send(Form form, String text, List<String> wrong) {
    int filled = 0;
    try {
      if (form.opens() != null) {
        _click(_find(Button.class, spec -> spec.withText(form.opens())).getFirst());
        settle();
      }
      filled = fill(form.opens() == null ? UI.getCurrent() : _get(Dialog.class), text);
      settle();
      if (form.sends() != null) {
        _click(_find(Button.class, spec -> spec.withText(form.sends())).getLast());
        settle();
      }
      for (Notification note : _find(Notification.class)) {
        if (note.getElement().getTextRecursively().contains("That did not work")) {
          wrong.add(form.address() + " '" + NaughtyStrings.shown(text) + "': a failure was told");
        }
      }
    } catch (RuntimeException | AssertionError e) {
      wrong.add(form.address() + " '" + NaughtyStrings.shown(text) + "': " + e);
    }
    return filled;
  }

  private static int fill(Component place, String text) {
    List<AbstractField<?, String>> fields = new ArrayList<>();
    fields.addAll(_find(place, TextField.class));
    fields.addAll(_find(place, EmailField.class));
    fields.addAll(_find(place, PasswordField.class));
    int filled = 0;
    for (AbstractField<?, String> field : fields) {
      if (!field.isReadOnly()) {
        field.setValue(text);
        filled++;
      }
    }
    return filled;
  }

  /** Elements that would read the text as markup. */
  private static List<String> markup(Element element, String text) {
    List<String> found = new ArrayList<>();
    if (String.valueOf(element.getProperty("innerHTML")).contains(text)) {
      found.add(element.getTag());
    }
    element.getChildren().forEach(child -> found.addAll(markup(child, text)));
    return found;
  }
}
