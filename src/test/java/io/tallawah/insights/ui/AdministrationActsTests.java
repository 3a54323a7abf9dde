package io.tallawah.insights.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import io.tallawah.identity.Invitation;
import io.tallawah.identity.Invitations;
import io.tallawah.identity.Members;
import io.tallawah.identity.Roles;
import io.tallawah.insights.InsightsFixture;
import io.tallawah.shared.Permission;
import io.tallawah.shared.UserId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is sent in the dialogs of people, roles and invitations is done. */
class AdministrationActsTests extends ScreenTest {

  @Autowired Roles roles;
  @Autowired Members members;
  @Autowired Invitations invitations;

  private InsightsFixture tenant;

  @BeforeEach
  void aTenant() {
    tenant = new InsightsFixture(provisioning, currentTenant, List.of());
  }

  @Test
  void aRoleIsDefinedChangedAndRemoved() {
    open(tenant, "admin", "admin/roles");
    _click(_get(Button.class, spec -> spec.withId("define-role")));
    _setValue(_get(_get(Dialog.class), TextField.class), "picker");
    boxes().setValue(Set.of(Permission.VIEW_DATA));
    send("Define");
    assertThat(permissions("picker")).containsExactly(Permission.VIEW_DATA);

    press("Change: picker");
    assertThat(boxes().getValue()).as("what it may now").containsExactly(Permission.VIEW_DATA);
    boxes().setValue(Set.of(Permission.LAND_DATA, Permission.VIEW_INSIGHTS));
    send("Change");
    assertThat(permissions("picker"))
        .containsExactlyInAnyOrder(Permission.LAND_DATA, Permission.VIEW_INSIGHTS);

    press("Remove: picker");
    assertThat(permissions("picker")).as("not yet confirmed").isNotEmpty();
    confirm();
    assertThat(permissions("picker")).isEmpty();
    assertThat(_find(Button.class, spec -> spec.withAttribute("aria-label", "Remove: picker")))
        .isEmpty();
  }

  @Test
  void aMembersRolesAreGiven() {
    UserId viewer = tenant.people().person("viewer");
    open(tenant, "admin", "admin/users");
    press("Roles: The viewer of " + tenant.people().slug());
    assertThat(boxes().getValue()).as("what they have now").containsExactly("viewer");
    boxes().setValue(Set.of("analyst"));
    send("Give these roles");
    assertThat(_find(Dialog.class)).isEmpty();
    assertThat(tenant.call(() -> members.find(viewer)).orElseThrow().roles())
        .containsExactly("analyst");
  }

  @Test
  void anInvitationIsSentAgainAndRevoked() {
    String email = "new@" + tenant.people().slug() + ".example";
    tenant.signIn("admin");
    String first = String.valueOf(tenant.call(() -> invitations.invite(email, "viewer")).link());
    open(tenant, "admin", "admin/users");
    press("Send again: " + email);
    assertThat(_get(TextField.class, spec -> spec.withLabel("Link")).getValue())
        .startsWith("http://localhost/invitation/")
        .isNotEqualTo(first);
    _get(Dialog.class).close();
    settle();

    press("Revoke: " + email);
    assertThat(invited()).as("not yet confirmed").containsExactly(email);
    confirm();
    assertThat(invited()).isEmpty();
  }

  private List<String> invited() {
    return tenant.call(() -> invitations.all()).stream().map(Invitation::email).toList();
  }

  private Set<String> permissions(String role) {
    return tenant.call(() -> roles.find(role)).map(one -> one.permissions()).orElseGet(Set::of);
  }

  private static void press(String label) {
    _click(_get(Button.class, spec -> spec.withAttribute("aria-label", label)));
    settle();
  }

  private static void send(String text) {
    _click(_find(Button.class, spec -> spec.withText(text)).getLast());
    settle();
  }

  private static void confirm() {
    ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
    settle();
  }

  @SuppressWarnings("unchecked") // the boxes of roles and permissions are of names
  private static CheckboxGroup<String> boxes() {
    return _get(_get(Dialog.class), CheckboxGroup.class);
  }
}
