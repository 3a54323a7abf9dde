package io.tallawah.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tallawah.identity.Provisioning;
import io.tallawah.shared.ProblemException;
import io.tallawah.tenancy.CurrentTenant;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** Labels, who may change them, and what hands and rules decide. */
@InsightsTest
class LabelsTests {

  private static final LabelRule BRAND =
      new LabelRule("brand", "", List.of("meta"), List.of(), List.of());
  private static final CampaignQuery MONTH =
      CampaignQuery.of(InsightsFixture.MONTH)
          .withPage(0, CampaignQuery.MAX_SIZE)
          .withCurrency(CampaignQuery.NATIVE);

  @Autowired Labels labels;
  @Autowired Campaigns campaigns;
  @Autowired Provisioning provisioning;
  @Autowired CurrentTenant currentTenant;

  private final JdbcClient sql = JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.superuser());
  private InsightsFixture tenant;

  @BeforeEach
  void anAnalyst() {
    tenant = new InsightsFixture(provisioning, currentTenant, Marts.days(12, 5));
    tenant.signIn("analyst");
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void aNameIsUniqueWhateverItsCase() {
    Label one = create("Back to School", null);
    assertRefused("of that name", () -> create("  BACK  to school ", null));
    create("Été", null);
    assertRefused("of that name", () -> create("éTÉ", null));
    assertThat(
            tenant.call(
                () -> labels.change(one.id(), new NewLabel("BACK TO SCHOOL", one.colour(), null))))
        .hasValueSatisfying(label -> assertThat(label.name()).isEqualTo("BACK TO SCHOOL"));
    assertRefused(
        "of that name",
        () -> tenant.call(() -> labels.change(one.id(), new NewLabel("été", one.colour(), null))));
  }

  @Test
  void whatCannotBeANameOrARuleIsRefused() {
    assertRefused("that name", () -> new NewLabel("  ", LabelColour.BLUE, null));
    assertRefused("that name", () -> new NewLabel("x".repeat(61), LabelColour.BLUE, null));
    assertRefused("that name", () -> new NewLabel("a\u0000b", LabelColour.BLUE, null));
    assertRefused("that name", () -> new NewLabel("a\u202Eb", LabelColour.BLUE, null));
    assertRefused(
        "at least one condition", () -> new LabelRule(" ", "", List.of(), List.of(), List.of()));
    assertRefused("1 to 500", () -> new LabelChange(Set.of(), Set.of()));
    CampaignRef one = new CampaignRef("meta", "100", "9001");
    assertRefused("at once", () -> new LabelChange(Set.of(one), Set.of(one)));
  }

  @Test
  void aTenantHasTwoHundredLabelsAtMost() {
    sql.sql(
            """
            insert into app.label (tenant_id, id, name, colour)
            select ?, gen_random_uuid(), 'Label ' || n, 'blue' from generate_series(1, 199) n\
            """)
        .param(id())
        .update();
    create("the last", null);
    assertRefused("200 labels", () -> create("one more", null));
  }

  @Test
  void aViewerSeesLabelsAndChangesNone() {
    Label label = create("Brand", BRAND);
    tenant.signIn("viewer");
    assertThat(tenant.call(labels::all)).containsExactly(label);
    assertThat(tenant.call(labels::uses)).hasSize(1);
    NewLabel wanted = new NewLabel("other", LabelColour.BLUE, null);
    LabelChange change = LabelChange.on(List.of(new CampaignRef("meta", "100", "9001")));
    for (Runnable act :
        List.<Runnable>of(
            () -> tenant.call(() -> labels.create(wanted)),
            () -> tenant.call(() -> labels.change(label.id(), wanted)),
            () -> tenant.call(() -> labels.delete(label.id())),
            () -> tenant.call(() -> labels.set(label.id(), change)),
            () ->
                tenant.call(() ->
                    labels.apply(
                        new LabelWish(Set.of(label.id()), Set.of(), List.of()), change.putOn())))) {
      assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(act::run);
    }
    assertThat(tenant.call(labels::all)).containsExactly(label);
  }

  @Test
  void anotherTenantsLabelIsNotThere() {
    Label label = create("Brand", BRAND);
    InsightsFixture other = new InsightsFixture(provisioning, currentTenant, List.of());
    other.signIn("owner");
    NewLabel wanted = new NewLabel("mine", LabelColour.BLUE, null);
    LabelChange change = LabelChange.on(List.of(new CampaignRef("meta", "100", "9001")));
    assertThat(other.call(labels::all)).isEmpty();
    assertThat(other.call(() -> labels.use(label.id()))).isEmpty();
    assertThat(other.call(() -> labels.change(label.id(), wanted))).isEmpty();
    assertThat(other.call(() -> labels.set(label.id(), change))).isEmpty();
    assertThat(other.call(() -> labels.delete(label.id()))).isFalse();
    assertThat(other.call(() -> labels.create(new NewLabel("Brand", label.colour(), null))))
        .isNotNull();
    tenant.signIn("analyst");
    assertThat(tenant.call(labels::all)).containsExactly(label);
  }

  @Test
  void aRuleCatchesACampaignThatComesLater() {
    Label label = create("Brand", BRAND);
    List<String> before = bearing(label);
    assertThat(before).isNotEmpty();
    Marts.Day later =
        new Marts.Day(
            new Marts.Campaign("meta", "100", "JMD", "77001", "A BRÁND new one", "active", "X"),
            Marts.LAST,
            BigDecimal.TEN,
            1,
            1,
            null,
            null,
            null,
            null);
    land(later);
    assertThat(bearing(label)).hasSize(before.size() + 1).contains("77001").containsAll(before);
    assertThat(use(label).campaigns()).isEqualTo(before.size() + 1);
  }

  @Test
  void whatIsTakenOffByHandStaysOffAndWhatIsPutOnStaysOn() {
    Label label = create("Brand", BRAND);
    List<CampaignRow> caught = rows(label);
    CampaignRef off = CampaignRef.of(caught.getFirst().key());
    CampaignRef on =
        page(MONTH).rows().stream()
            .filter(row -> row.labels().isEmpty())
            .map(row -> CampaignRef.of(row.key()))
            .findFirst()
            .orElseThrow();
    tenant.call(() -> labels.set(label.id(), new LabelChange(Set.of(on), Set.of(off))));
    assertThat(bearing(label)).contains(on.campaignId()).doesNotContain(off.campaignId());
    assertThat(use(label)).returns(1L, LabelUse::byHand).returns(1L, LabelUse::keptOff);

    LabelRule wider = new LabelRule("", "", List.of("meta", "google"), List.of(), List.of());
    tenant.call(() -> labels.change(label.id(), new NewLabel("Brand", label.colour(), wider)));
    assertThat(bearing(label)).contains(on.campaignId()).doesNotContain(off.campaignId());

    tenant.call(() -> labels.change(label.id(), new NewLabel("Brand", label.colour(), null)));
    assertThat(bearing(label)).containsExactly(on.campaignId());
    assertThat(use(label)).returns(1L, LabelUse::campaigns).returns(0L, LabelUse::keptOff);
  }

  @Test
  void severalLabelsAreSetAtOnceOrNotAtAll() {
    Label one = create("one", null);
    Label two = create("two", null);
    Set<CampaignRef> both =
        Set.of(new CampaignRef("meta", "100", "9001"), new CampaignRef("google", "555", "9003"));
    NewLabel made = new NewLabel("made", LabelColour.PINK, null);
    LabelWish wish = new LabelWish(Set.of(one.id()), Set.of(two.id()), List.of(made));
    assertThat(tenant.call(() -> labels.apply(wish, both)))
        .extracting(Label::name)
        .containsExactly("made", "one", "two");
    assertThat(bearing(one)).containsExactlyInAnyOrder("9001", "9003");
    assertRefused("of that name", () -> tenant.call(() -> labels.apply(wish, both)));
    assertThat(tenant.call(labels::all)).hasSize(3);
  }

  @Test
  void deletingALabelLeavesTheCampaigns() {
    Label label = create("Brand", BRAND);
    long rows = page(MONTH).rowCount();
    assertThat(tenant.call(() -> labels.delete(label.id()))).isTrue();
    assertThat(page(MONTH).rowCount()).isEqualTo(rows);
    assertThat(page(MONTH).rows()).allMatch(row -> row.labels().isEmpty());
    assertThat(page(MONTH.with(CampaignFilter.LABEL, List.of(label.value()))).rowCount()).isZero();
  }

  @Test
  void everyChangeIsInTheAuditLogWithBeforeAndAfter() {
    Label label = create("Brand", BRAND);
    CampaignRef one = new CampaignRef("meta", "100", "9001");
    tenant.call(() -> labels.set(label.id(), LabelChange.off(List.of(one))));
    tenant.call(() -> labels.change(label.id(), new NewLabel("Brands", LabelColour.TEAL, BRAND)));
    tenant.call(() -> labels.delete(label.id()));
    assertThat(
            sql.sql(
                    """
                    select action || ' ' || before || ' ' || after from app.audit_log
                    where tenant_id = ? and action like 'label.%' and subject = ? order by at, id\
                    """)
                .params(id(), label.id().toString())
                .query(String.class)
                .list())
        .satisfiesExactlyInAnyOrder(
            entry ->
                assertThat(entry).startsWith("label.created {}").contains("Brand", "brand", "meta"),
            entry ->
                assertThat(entry)
                    .startsWith("label.set {}")
                    .contains("off_by_hand", "meta/100/9001"),
            entry ->
                assertThat(entry).startsWith("label.changed").contains("Brand", "Brands", "teal"),
            entry ->
                assertThat(entry).startsWith("label.deleted").contains("Brands").endsWith("{}"));
  }

  private Label create(String name, @org.jspecify.annotations.Nullable LabelRule rule) {
    return tenant.call(() -> labels.create(new NewLabel(name, LabelColour.GREEN, rule)));
  }

  private LabelUse use(Label label) {
    Optional<LabelUse> use = tenant.call(() -> labels.use(label.id()));
    return use.orElseThrow();
  }

  private List<CampaignRow> rows(Label label) {
    return page(MONTH).rows().stream()
        .filter(row -> row.labels().stream().anyMatch(own -> own.id().equals(label.id())))
        .toList();
  }

  private List<String> bearing(Label label) {
    List<String> marked = rows(label).stream().map(row -> row.key().campaignId()).toList();
    assertThat(page(MONTH.with(CampaignFilter.LABEL, List.of(label.value()))).rows())
        .extracting(row -> row.key().campaignId())
        .containsExactlyInAnyOrderElementsOf(marked);
    return marked;
  }

  private CampaignPage page(CampaignQuery query) {
    return tenant.call(() -> campaigns.page(query));
  }

  private void land(Marts.Day day) {
    var dbt = InsightsTest.OwnDatabase.DATABASE.dbt();
    UUID connection =
        sql.sql("select id from app.data_source where tenant_id = ?")
            .param(id())
            .query(UUID.class)
            .single();
    JdbcClient.create(dbt)
        .sql("delete from marts.dim_account where tenant_id = ?")
        .param(id())
        .update();
    Marts.fill(dbt, id(), connection, List.of(day));
  }

  private UUID id() {
    return tenant.people().tenant().value();
  }

  private static void assertRefused(String words, Runnable act) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(act::run)
        .withMessageContaining(words);
  }
}
