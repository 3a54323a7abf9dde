package io.tallawah.insights.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import io.tallawah.identity.Operators;
import io.tallawah.identity.SignedIn;
import io.tallawah.identity.TestPeople;
import io.tallawah.insights.InsightsTest;
import io.tallawah.operator.Deletion;
import io.tallawah.operator.TenantDeletions;
import io.tallawah.shared.UserId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an operator sends in the dialogs of tenants is done. */
class OperatorActsTests extends ScreenTest {

  @Autowired Operators operators;
  @Autowired TenantDeletions deletions;

  private TestPeople people;
  private UserId operator;

  @BeforeEach
  void anOperatorAndATenant() {
    people = new TestPeople(provisioning);
    people.person("owner");
    operator = people.user("operator");
    provisioning.operator(operator);
    signIn(operator);
  }

  @Test
  void aTenantIsOnboardedAndTheFirstOwnersLinkIsShown() {
    String slug = "o" + UUID.randomUUID().toString().substring(0, 12);
    enter("operator/tenants");
    _click(_get(Button.class, spec -> spec.withId("onboard")));
    settle();
    Dialog dialog = _get(Dialog.class);
    _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("Name")), "Onboarded " + slug);
    _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("Slug")), people.slug());
    choose("Time zone", "America/Jamaica");
    choose("Reporting currency", "JMD");
    _setValue(_get(dialog, EmailField.class), "first@" + slug + ".example");
    send("Onboard");
    assertThat(_get(dialog, TextField.class, spec -> spec.withLabel("Slug")).getErrorMessage())
        .startsWith("That slug is taken.");

    _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("Slug")), slug);
    send("Onboard");
    assertThat(_get(TextField.class, spec -> spec.withLabel("Link")).getValue())
        .startsWith("http://localhost/invitation/");
    assertThat(operators.page(slug, 0, 10))
        .singleElement()
        .satisfies(made -> {
          assertThat(made.name()).isEqualTo("Onboarded " + slug);
          assertThat(made.slug()).isEqualTo(slug);
          assertThat(made.active()).isTrue();
          assertThat(made.owners()).isZero();
        });
  }

  @Test
  void aSuspendedTenantIsReinstated() {
    operators.suspend(people.tenant());
    enter("operator/tenants/" + people.tenant());
    _click(_get(Button.class, spec -> spec.withId("change-state")));
    assertThat(operators.find(people.tenant()).orElseThrow().active())
        .as("not yet confirmed")
        .isFalse();
    ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
    settle();
    assertThat(operators.find(people.tenant()).orElseThrow().active()).isTrue();
    assertThat(_get(Button.class, spec -> spec.withId("change-state")).getText())
        .isEqualTo("Suspend");
  }

  @Test
  void aDeletionThatIsDueIsConfirmedByItsSlug() {
    operators.suspend(people.tenant());
    UserId another = people.user("another");
    provisioning.operator(another);
    signIn(another);
    deletions.schedule(people.tenant(), people.slug(), "They left us", 7);
    JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.superuser())
        .sql("update app.tenant_deletion set due_at = now() where deleted_tenant = ?")
        .param(people.tenant().value())
        .update();
    signIn(operator);
    enter("operator/tenants/" + people.tenant());
    _click(_get(Button.class, spec -> spec.withId("confirm-deletion")));
    settle();
    TextField typed =
        _get(TextField.class, spec -> spec.withLabel("Type its slug: " + people.slug()));
    _setValue(typed, "another-slug");
    _click(_get(Button.class, spec -> spec.withId("delete")));
    assertThat(typed.getErrorMessage()).startsWith("That is not the tenant's slug.");
    assertThat(state()).isEqualTo(Deletion.State.DUE);

    _setValue(typed, people.slug());
    _click(_get(Button.class, spec -> spec.withId("delete")));
    settle();
    assertThat(state()).isEqualTo(Deletion.State.RUNNING);
    assertThat(address()).isEqualTo("operator/tenants");
    assertThat(_find(Dialog.class)).isEmpty();
  }

  private Deletion.State state() {
    return deletions.of(people.tenant()).orElseThrow().state(Instant.now());
  }

  private void signIn(UserId who) {
    SignedIn.asOperator(who, "operator@" + people.slug() + ".example");
  }

  private static void send(String text) {
    _click(_find(Button.class, spec -> spec.withText(text)).getLast());
    settle();
  }

  @SuppressWarnings("unchecked") // zones and currencies are chosen by their names
  private static void choose(String label, String value) {
    _setValue((ComboBox<String>) _get(ComboBox.class, spec -> spec.withLabel(label)), value);
  }
}
