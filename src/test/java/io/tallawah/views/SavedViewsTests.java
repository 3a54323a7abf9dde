package io.tallawah.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tallawah.identity.Members;
import io.tallawah.identity.Provisioning;
import io.tallawah.insights.InsightsFixture;
import io.tallawah.insights.InsightsTest;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.views.RefusedViewException.Reason;
import io.tallawah.views.SavedViews.Whose;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who sees and writes which views. */
@InsightsTest
class SavedViewsTests {

  private static final String STATE = "period=last_28_days&platform=meta&sort=-clicks";

  @Autowired Provisioning provisioning;
  @Autowired CurrentTenant currentTenant;
  @Autowired SavedViews views;
  @Autowired Members members;

  private InsightsFixture home;

  @BeforeEach
  void aTenant() {
    home = new InsightsFixture(provisioning, currentTenant, List.of());
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void onesOwnIsSeenByOneselfTheTeamsByAllAndNeitherByAnotherTenant() {
    SavedView mine = create("analyst", "Mine", false);
    SavedView ours = create("analyst", "Ours", true);
    assertThat(as("analyst", () -> views.list("campaigns"))).containsExactly(mine, ours);
    assertThat(as("viewer", () -> views.list(null)))
        .extracting(SavedView::name)
        .containsExactly("Ours");
    assertThat(as("owner", () -> views.find(mine.id()))).as("another's own").isEmpty();
    assertThat(as("viewer", () -> views.find(ours.id())).orElseThrow().own()).isFalse();

    InsightsFixture away = new InsightsFixture(provisioning, currentTenant, List.of());
    away.signIn("owner");
    assertThat(away.call(() -> views.list(null))).isEmpty();
    assertThat(away.call(() -> views.find(ours.id()))).isEmpty();
    assertThat(away.call(() -> views.remove(ours.id()))).isFalse();
    assertThat(away.call(() -> views.setDefault(ours.id(), Whose.OWN, true))).isEmpty();
  }

  @Test
  void theTeamsAreWrittenByWhoMayShareAndTakenBackByWhoMadeThemAlone() {
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> create("viewer", "Ours", true));
    SavedView own = create("viewer", "Own", false);
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> change("viewer", own, "Own", true));
    SavedView ours = create("analyst", "Ours", true);
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> change("viewer", ours, "Theirs", true));
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> as("viewer", () -> views.remove(ours.id())));

    assertThat(change("admin", ours, "Renamed", true).name()).isEqualTo("Renamed");
    refused(Reason.NOT_ITS_OWNER, () -> change("admin", ours, "Renamed", false));
    assertThat(change("analyst", ours, "Renamed", false).team()).isFalse();
    assertThat(as("admin", () -> views.find(ours.id()))).isEmpty();
  }

  @Test
  void onesOwnDefaultComesBeforeTheTeamsAndGoesWithItsView() {
    SavedView ours = create("analyst", "Ours", true);
    SavedView other = create("analyst", "Other", true);
    SavedView mine = create("viewer", "Mine", false);
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> as("viewer", () -> views.setDefault(ours.id(), Whose.TEAM, true)));
    as("analyst", () -> views.setDefault(ours.id(), Whose.TEAM, true));
    as("analyst", () -> views.setDefault(other.id(), Whose.TEAM, true));
    assertThat(opening("viewer")).contains("Other");
    as("viewer", () -> views.setDefault(mine.id(), Whose.OWN, true));
    assertThat(opening("viewer")).contains("Mine");
    assertThat(opening("owner")).contains("Other");
    assertThat(as("viewer", () -> views.opening("map"))).isEmpty();

    as("viewer", () -> views.remove(mine.id()));
    assertThat(opening("viewer")).contains("Other");
    as("viewer", () -> views.setDefault(ours.id(), Whose.OWN, true));
    change("analyst", ours, "Ours", false);
    assertThat(opening("viewer")).as("no view of the team any more").contains("Other");
    as("analyst", () -> views.setDefault(other.id(), Whose.TEAM, false));
    assertThat(opening("viewer")).isEmpty();
  }

  @Test
  void aNameIsFreeOnceForEachScreenAndScope() {
    SavedView mine = create("analyst", "Weekly", false);
    refused(Reason.NAME_TAKEN, () -> create("analyst", "WEEKLY", false));
    create("viewer", "Weekly", false);
    create("analyst", "Weekly", true);
    refused(Reason.NAME_TAKEN, () -> create("admin", "weekly", true));
    refused(Reason.NAME_TAKEN, () -> change("analyst", mine, "Weekly", true));
    as("analyst", () -> views.create("map", content("Weekly", false, "")));
    assertThat(as("analyst", () -> views.find(mine.id())).orElseThrow()).isEqualTo(mine);
  }

  @Test
  void whatCannotBeKeptIsNamed() {
    for (String name : List.of("", "  ", "\u200b", "a\nb", "a\u0000", "\ud800", "x".repeat(81))) {
      refused(Reason.NAME, () -> create("viewer", name, false));
    }
    assertThat(create("viewer", " 😀".repeat(40) + "é", false).name()).startsWith("😀");
    refused(Reason.SCREEN, () -> as("viewer", () -> views.create("x", content("A", false, ""))));
    refused(Reason.TOO_LONG, () -> content("A", false, "q=" + "x".repeat(4_000)));
    refused(Reason.TOO_LONG, () -> content("A", false, "q=" + "é".repeat(1_000)));
    refused(Reason.PARAMETERS, () -> content("A", false, "q=%zz"));
    refused(Reason.PARAMETERS, () -> content("A", false, "Q=1"));
    refused(Reason.PARAMETERS, () -> content("A", false, "q=%00"));
    unreadable("colour", "colour=red");
    unreadable("period", "period=last_year");
    unreadable("sort", "sort=gone");
    unreadable("from", "from=soon&to=2026-10-01");
  }

  @Test
  void aPersonKeepsTwoHundred() {
    create("viewer", "The first", false);
    owner()
        .sql(
            """
            insert into app.saved_view (tenant_id, id, screen, name, owner_id, parameters)
            select tenant_id, gen_random_uuid(), screen, name || n, owner_id, parameters
            from app.saved_view, generate_series(1, 199) n where tenant_id = ?\
            """)
        .param(home.people().tenant().value())
        .update();
    refused(Reason.TOO_MANY, () -> create("viewer", "One too many", false));
    create("analyst", "Another's", false);
  }

  @Test
  void theTeamsViewsOfAMemberWhoLeftStay() {
    SavedView ours = create("analyst", "Ours", true);
    as("owner", () -> members.deactivate(home.people().person("analyst")));
    SavedView kept = as("viewer", () -> views.find(ours.id())).orElseThrow();
    assertThat(kept.ownerName()).isEqualTo("The analyst of " + home.people().slug());
    assertThat(change("admin", ours, "Still ours", true).name()).isEqualTo("Still ours");
  }

  @Test
  void eachActIsInTheLogWithWhatItWasBefore() {
    SavedView mine = create("analyst", "Mine", false);
    change("analyst", mine, "Ours", true);
    as("analyst", () -> views.setDefault(mine.id(), Whose.TEAM, true));
    as("analyst", () -> views.remove(mine.id()));
    assertThat(log())
        .containsExactly(
            "saved_view.created null Mine mine",
            "saved_view.changed Mine Ours team",
            "saved_view.default_changed null null null",
            "saved_view.removed Ours null null");
  }

  @Test
  void theStateIsKeptAsTheAddressHasIt() {
    SavedView view =
        as(
            "viewer",
            () ->
                views.create(
                    "campaigns",
                    content("A", false, "?tenant=x&view=y&q=a%26b+%C3%A9,d&where=spend%3E1000")));
    assertThat(view.parameters().text()).isEqualTo("q=a%26b+%C3%A9,d&where=spend%3E1000");
    assertThat(view.parameters().values()).containsEntry("q", List.of("a&b é,d"));
  }

  private SavedView create(String role, String name, boolean team) {
    return as(role, () -> views.create("campaigns", content(name, team, STATE)));
  }

  private SavedView change(String role, SavedView view, String name, boolean team) {
    return as(role, () -> views.change(view.id(), content(name, team, STATE))).orElseThrow();
  }

  private Optional<String> opening(String role) {
    return as(role, () -> views.opening("campaigns")).map(SavedView::name);
  }

  private <T> T as(String role, Callable<T> act) {
    home.signIn(role);
    return home.call(act);
  }

  private void unreadable(String name, String state) {
    assertThatExceptionOfType(UnreadableParameterException.class)
        .isThrownBy(() -> as("viewer", () -> views.create("campaigns", content("A", false, state))))
        .satisfies(e -> assertThat(e.parameter()).isEqualTo(name));
  }

  private static void refused(Reason reason, Callable<?> act) {
    assertThatExceptionOfType(RefusedViewException.class)
        .isThrownBy(act::call)
        .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private static ViewContent content(String name, boolean team, String state) {
    return new ViewContent(name, team, ViewParameters.parse(state));
  }

  private List<String> log() {
    return owner()
        .sql(
            """
            select concat_ws(' ', action, coalesce(before ->> 'name', 'null'),
              coalesce(after ->> 'name', 'null'), coalesce(after ->> 'scope', 'null'))
            from app.audit_log where tenant_id = ? and action like 'saved_view.%' order by id\
            """)
        .param(home.people().tenant().value())
        .query(String.class)
        .list();
  }

  private static JdbcClient owner() {
    return JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.owner());
  }
}
