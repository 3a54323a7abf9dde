package io.tallawah.insights.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.NotFoundError;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.tallawah.insights.InsightsFixture;
import io.tallawah.shared.ui.DataTable;
import io.tallawah.shared.ui.StatusWord;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Credentials are added, replaced and revoked on their screen, which never shows a secret. */
class CredentialsScreenTests extends ScreenTest {

  private static final String CANARY = "canary-77aa";

  @Test
  void aCredentialGoesThroughItsLife() {
    open(tenant(), "admin", "admin/credentials");
    assertThat(_find(H2.class)).extracting(H2::getText).contains("No credentials yet");

    _click(_get(Button.class, spec -> spec.withText("Add a credential")));
    settle();
    _setValue(_get(TextField.class, spec -> spec.withLabel("Name")), "<b>main</b>");
    _setValue(_get(TextField.class, spec -> spec.withLabel("Scopes")), "ads_read, insights");
    save(CANARY);
    assertThat(table()).contains("<b>main</b>", "Refresh token", "ads_read, insights");
    assertThat(states()).containsExactly("Set");
    String stored = table();

    _click(_get(Button.class, spec -> spec.withText("Replace the secret")));
    save(CANARY + "2");
    assertThat(table()).isNotEqualTo(stored);

    _click(_get(Button.class, spec -> spec.withText("Revoke")));
    ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
    settle();
    assertThat(states()).containsExactly("Revoked");
    assertThat(_find(Button.class, spec -> spec.withText("Revoke"))).isEmpty();
    assertThat(UI.getCurrent().getElement().getOuterHTML()).doesNotContain("canary");
  }

  @Test
  void whatIsWrongIsSaidInTheDialogWhichStays() {
    open(tenant(), "owner", "admin/credentials");
    _click(_get(Button.class, spec -> spec.withText("Add a credential")));
    settle();
    save(CANARY);

    assertThat(
            _get(_get(Dialog.class), TextField.class, spec -> spec.withLabel("Name"))
                .getErrorMessage())
        .startsWith("A credential can't have that name.");
  }

  @Test
  void whoMayNotManageThemDoesNotFindTheScreen() {
    InsightsFixture tenant = tenant();
    assertThatThrownBy(() -> open(tenant, "analyst", "admin/credentials"))
        .isInstanceOf(NotFoundError.class);
  }

  private InsightsFixture tenant() {
    return new InsightsFixture(provisioning, currentTenant, List.of());
  }

  private static void save(String secret) {
    _setValue(_get(PasswordField.class), secret);
    _click(_get(Button.class, spec -> spec.withText("Save")));
    settle();
  }

  private static String table() {
    return _get(DataTable.class).getElement().getTextRecursively();
  }

  private static List<String> states() {
    return _find(_get(DataTable.class), StatusWord.class).stream()
        .map(StatusWord::getText)
        .toList();
  }
}
