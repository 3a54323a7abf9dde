package io.tallawah.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tallawah.identity.Provisioning;
import io.tallawah.shared.ProblemException;
import io.tallawah.tenancy.CurrentTenant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** Notes on days: who may write them, what they hold, whose they are. */
@InsightsTest
class DayNotesTests {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 7);
  private static final CampaignRef CAMPAIGN = new CampaignRef("meta", "100", "9001");

  @Autowired DayNotes notes;
  @Autowired Provisioning provisioning;
  @Autowired CurrentTenant currentTenant;

  private final JdbcClient sql = JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.superuser());
  private InsightsFixture tenant;

  @BeforeEach
  void anAnalyst() {
    tenant = new InsightsFixture(provisioning, currentTenant, Marts.days(2, 5));
    tenant.signIn("analyst");
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void aNoteIsWrittenChangedAndDeleted() {
    DayNote note = create(new NewDayNote(DAY, CAMPAIGN, "  new \n landing page "));
    assertThat(note.text()).isEqualTo("new landing page");
    assertThat(tenant.call(notes::all)).containsExactly(note);
    DayNote changed =
        tenant
            .call(() -> notes.change(note.id(), new NewDayNote(DAY.plusDays(1), null, "other")))
            .orElseThrow();
    assertThat(tenant.call(() -> notes.find(note.id()))).contains(changed);
    assertThat(changed.campaign()).isNull();
    assertThat(tenant.call(() -> notes.delete(note.id()))).isTrue();
    assertThat(tenant.call(() -> notes.delete(note.id()))).isFalse();
    assertThat(tenant.call(notes::all)).isEmpty();
  }

  @Test
  void whatCannotBeANoteIsRefused() {
    assertRefused("that text", () -> new NewDayNote(DAY, null, " \t"));
    assertRefused("that text", () -> new NewDayNote(DAY, null, "x".repeat(281)));
    assertRefused("that text", () -> new NewDayNote(DAY, null, "a\u0000b"));
    for (String turn : List.of("\u202A", "\u202E", "\u2066", "\u2069")) {
      assertRefused("that text", () -> new NewDayNote(DAY, null, "a" + turn + "b"));
    }
    assertRefused("that day", () -> new NewDayNote(LocalDate.of(1999, 12, 31), null, "x"));
    assertRefused("that day", () -> new NewDayNote(LocalDate.MAX, null, "x"));
    assertThat(create(new NewDayNote(DAY, null, "🎄".repeat(280))).text()).hasSize(560);
  }

  @Test
  void aNoteIsAboutACampaignThatTheTenantHas() {
    InsightsFixture other =
        new InsightsFixture(provisioning, currentTenant, Marts.days(3, 5).subList(60, 90));
    Marts.Campaign campaign = other.days().getFirst().campaign();
    CampaignRef theirs = new CampaignRef(campaign.platform(), campaign.account(), campaign.id());
    for (CampaignRef none :
        List.of(
            theirs,
            new CampaignRef("meta", "100", "1"),
            new CampaignRef("google", "100", "9001"),
            new CampaignRef("meta", "200", "9001"))) {
      assertRefused("no such campaign", () -> create(new NewDayNote(DAY, none, "x")));
    }
    DayNote note = create(new NewDayNote(DAY, CAMPAIGN, "x"));
    sql.sql("update app.day_note set campaign_id = 'gone' where id = ?").param(note.id()).update();
    CampaignRef gone = new CampaignRef("meta", "100", "gone");
    assertThat(tenant.call(() -> notes.change(note.id(), new NewDayNote(DAY, gone, "y"))))
        .as("of a campaign that is no longer told")
        .isPresent();
    assertRefused(
        "no such campaign",
        () -> tenant.call(() -> notes.change(note.id(), new NewDayNote(DAY, theirs, "y"))));
  }

  @Test
  void aTenantHasAThousandNotesAtMost() {
    sql.sql(
            """
            insert into app.day_note (tenant_id, id, day, text)
            select ?, gen_random_uuid(), '2026-01-01', 'note ' || n from generate_series(1, 999) n\
            """)
        .param(id())
        .update();
    create(new NewDayNote(DAY, null, "the last"));
    assertRefused("1,000 notes", () -> create(new NewDayNote(DAY, null, "one more")));
  }

  @Test
  void aViewerSeesNotesAndWritesNone() {
    DayNote note = create(new NewDayNote(DAY, null, "seen"));
    tenant.signIn("viewer");
    assertThat(tenant.call(notes::all)).containsExactly(note);
    NewDayNote wanted = new NewDayNote(DAY, null, "mine");
    for (Runnable act :
        List.<Runnable>of(
            () -> tenant.call(() -> notes.create(wanted)),
            () -> tenant.call(() -> notes.change(note.id(), wanted)),
            () -> tenant.call(() -> notes.delete(note.id())))) {
      assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(act::run);
    }
  }

  @Test
  void anotherTenantsNoteIsNotThere() {
    DayNote note = create(new NewDayNote(DAY, null, "ours"));
    InsightsFixture stranger = new InsightsFixture(provisioning, currentTenant, List.of());
    stranger.signIn("owner");
    assertThat(stranger.call(notes::all)).isEmpty();
    assertThat(stranger.call(() -> notes.find(note.id()))).isEmpty();
    assertThat(stranger.call(() -> notes.change(note.id(), new NewDayNote(DAY, null, "theirs"))))
        .isEmpty();
    assertThat(stranger.call(() -> notes.delete(note.id()))).isFalse();
    tenant.signIn("viewer");
    assertThat(tenant.call(notes::all)).containsExactly(note);
  }

  @Test
  void everyChangeIsInTheAuditLogWithBeforeAndAfter() {
    DayNote note = create(new NewDayNote(DAY, CAMPAIGN, "first"));
    tenant.call(() -> notes.change(note.id(), new NewDayNote(DAY, CAMPAIGN, "second")));
    tenant.call(() -> notes.delete(note.id()));
    assertThat(
            sql.sql(
                    """
                    select action || ' ' || before || ' ' || after from app.audit_log
                    where tenant_id = ? and action like 'note.%' and subject = ?\
                    """)
                .params(id(), note.id().toString())
                .query(String.class)
                .list())
        .satisfiesExactlyInAnyOrder(
            entry ->
                assertThat(entry)
                    .startsWith("note.created {}")
                    .contains("2026-10-07", "meta/100/9001", "first"),
            entry -> assertThat(entry).startsWith("note.changed").contains("first", "second"),
            entry ->
                assertThat(entry).startsWith("note.deleted").contains("second").endsWith("{}"));
  }

  private DayNote create(NewDayNote wanted) {
    return tenant.call(() -> notes.create(wanted));
  }

  private UUID id() {
    return tenant.people().tenant().value();
  }

  private static void assertRefused(String sentence, Runnable act) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(act::run)
        .withMessageContaining(sentence);
  }
}
