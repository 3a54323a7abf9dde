package io.tallawah.insights.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.QueryParameters;
import io.tallawah.insights.InsightsFixture;
import io.tallawah.insights.InsightsTest;
import io.tallawah.shared.ui.EmptyState;
import io.tallawah.views.SavedView;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Kept views of a team, of others and of earlier, and links to them. */
class SharedViewScreenTests extends ViewPickerTest {

  @Test
  void theTeamGetsAViewAndItIsTakenBackRenamedAndDeleted() {
    open(tenant, "analyst", OCTOBER);
    act("Save as a new view");
    name("Ours");
    act("Give to the team");
    assertThat(only().team()).isTrue();
    act("Make it the team's default");
    assertThat(only().teamDefault()).isTrue();
    act("Take back, for me alone");
    assertThat(only().team()).isFalse();
    act("Rename");
    name("Renamed");
    assertThat(picker()).isEqualTo("Saved view: Renamed");
    act("Delete");
    ConfirmDialog ask = _get(ConfirmDialog.class);
    ConfirmDialogKt._fireConfirm(ask);
    settle();
    assertThat(picker()).isEqualTo("Saved views");
    assertThat(address()).contains("from=2026-10-01").doesNotContain("view=");
    assertThat(as("analyst", () -> views.list(null))).isEmpty();
  }

  @Test
  void whoMayNotShareOnlyLooksAtTheTeams() {
    SavedView ours = keep("analyst", "Ours", true, "status=paused");
    open(tenant, "viewer", "campaigns?view=" + ours.id());
    menu();
    assertThat(texts())
        .contains("Save as a new view", "Open this screen with it")
        .doesNotContain("Rename", "Delete", "Give to the team", "Make it the team's default");
  }

  @Test
  void anothersViewIsAsIfItWereNotThereAndTheScreenIs() {
    SavedView theirs = keep("analyst", "Theirs", false, "status=paused");
    InsightsFixture away = new InsightsFixture(provisioning, currentTenant, List.of());
    for (String id : List.of(theirs.id().toString(), UUID.randomUUID().toString(), "x", "")) {
      for (InsightsFixture one : List.of(tenant, away)) {
        open(one, "viewer", "campaigns?view=" + id);
        assertThat(note())
            .isEqualTo("There is no such saved view. The rest of the address is shown.");
        assertThat(address()).doesNotContain("paused");
        assertThat(_get(CampaignsContent.class).isVisible()).isTrue();
        closeTab();
      }
    }
    open(tenant, "analyst", "map?view=" + theirs.id());
    assertThat(note()).as("of another screen").startsWith("There is no such saved view.");
  }

  @Test
  void whatAKeptViewNoLongerMeansIsSaidAndLeftOut() {
    SavedView old = keep("viewer", "Old", false, "status=paused");
    JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.owner())
        .sql("update app.saved_view set parameters = ? where id = ?")
        .params(
            "status=paused&sort=gone&compare=custom&colour=red&columns=spend,gone&period=never",
            old.id())
        .update();
    open(tenant, "viewer", "campaigns?view=" + old.id());
    assertThat(note())
        .contains(
            "“sort” of this view can't be read and is left out: Rows can't be sorted by gone.")
        .contains("“compare_from” of this view can't be read")
        .contains("“colour” of this view is nothing that this screen knows")
        .contains("“period” of this view can't be read")
        .contains("a column that there isn't any more: “gone”");
    assertThat(address()).contains("status=paused").doesNotContain("sort", "colour");
    assertThat(picker()).isEqualTo("Saved view: Old");
  }

  @Test
  void whatAKeptViewNoLongerMeansIsSaidInTheReadersLanguage() {
    language = SPANISH;
    SavedView old = keep("viewer", "Old", false, "status=paused");
    JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.owner())
        .sql("update app.saved_view set parameters = ? where id = ?")
        .params("status=paused&sort=gone&compare=custom&group=gone&period=never", old.id())
        .update();
    open(tenant, "viewer", "campaigns?view=" + old.id());
    assertThat(note())
        .contains(
            "«sort» de esta vista no se puede leer y se omite:"
                + " Las filas no se pueden ordenar por gone.")
        .contains("compare=custom requiere compare_from y compare_to.")
        .contains("group es platform, account, objective o label.")
        .contains("No existe un período con ese nombre.");
    UI.getCurrent().navigate("campaigns", QueryParameters.of("from", "soon"));
    settle();
    _assertOne(
        EmptyState.class,
        spec ->
            spec.withPredicate(one ->
                one.getElement()
                    .getTextRecursively()
                    .contains("Un día se escribe como 2026-11-21.")));
  }

  @Test
  void aLinkIsOfTheTenantInFullAndNamesNoViewOfOnesOwn() {
    SavedView mine = keep("analyst", "Mine", false, "status=paused&period=last_7_days");
    open(tenant, "analyst", "campaigns?view=" + mine.id());
    assertThat(link())
        .startsWith("campaigns?")
        .contains(
            "tenant=" + tenant.people().slug(),
            "status=paused",
            "from=",
            "to=",
            "period=last_7_days")
        .doesNotContain("view=");
    SavedView ours = keep("analyst", "Ours", true, "status=paused");
    open(tenant, "viewer", "campaigns?view=" + ours.id());
    assertThat(link()).contains("view=" + ours.id());
  }
}
