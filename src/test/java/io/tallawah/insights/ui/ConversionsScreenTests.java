package io.tallawah.insights.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import io.tallawah.insights.InsightsFixture;
import io.tallawah.insights.InsightsTest;
import io.tallawah.insights.Marts;
import io.tallawah.insights.ResultMarts;
import io.tallawah.shared.AuditEvent;
import io.tallawah.warehouse.Published;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** The screen on which a tenant chooses what counts as a conversion. */
@RecordApplicationEvents
class ConversionsScreenTests extends ScreenTest {

  private static final String ADDRESS = "admin/conversions";

  @Autowired ApplicationEvents events;

  private InsightsFixture tenant;

  @BeforeEach
  void aTenantWhosePurchasesAndLeadsAreTold() {
    tenant = new InsightsFixture(provisioning, currentTenant, Marts.days(2, 7));
    LocalDate lately = LocalDate.now(ZoneOffset.UTC).minusDays(5);
    tell(lately, "omni_purchase", 1_200);
    tell(lately, "lead", 345);
    tell(lately, "offsite_conversion.custom.77", 6);
    tell(lately.minusDays(120), "comment", 9);
    JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.owner())
        .sql(
            """
            insert into ops.slice (tenant_id, connection_id, day)
            select tenant_id, id, :day from app.data_source where tenant_id = :tenant\
            """)
        .param("day", Marts.LAST)
        .param("tenant", tenant.people().tenant().value())
        .update();
  }

  @Test
  void whatIsToldStandsWithItsAmountAndTheDefaultIsTicked() {
    open(tenant, "admin", ADDRESS);
    assertThat(shown())
        .containsExactly(
            "[x] omni_purchase 1,200", "[ ] lead 345", "[ ] offsite_conversion.custom.77 6");
    assertThat(said()).contains("The platform's default counts").doesNotContain("dbt");
    _assertNone(meta(), Button.class, spec -> spec.withClasses("conversions-back"));
  }

  @Test
  void whatNoDataTellsIsShownOnRequest() {
    open(tenant, "admin", ADDRESS);
    assertThat(shown()).noneMatch(row -> row.contains("comment"));
    _setValue(
        _get(Checkbox.class, spec -> spec.withLabel("Show also what no data has told")), true);
    assertThat(shown()).contains("[ ] comment –", "[ ] omni_landing_page_view –");
  }

  @Test
  void aChoiceIsSavedUnderTheTenantsNameAndFollowsWithTheNextRun() {
    open(tenant, "admin", ADDRESS);
    _setValue(box("lead"), true);
    _setValue(name("lead"), "New enquiry");
    save();
    assertThat(said())
        .contains("Your own choice counts")
        .contains("On Meta your own choice counts. Figures follow when dbt has run.");

    open(tenant, "admin", ADDRESS);
    assertThat(shown()).startsWith("[x] omni_purchase 1,200", "[x] lead 345");
    assertThat(name("lead").getValue()).isEqualTo("new_enquiry");
    assertThat(said()).contains("Figures follow when dbt has run.");
    assertThat(events.stream(AuditEvent.class).filter(one -> one.action().startsWith("conv")))
        .singleElement()
        .satisfies(change -> {
          assertThat(change.before()).isEqualTo(Map.of("counted_by", "default"));
          assertThat(change.after())
              .isEqualTo(
                  Map.of(
                      "counted_by",
                      "choice",
                      "actions",
                      List.of("lead as new_enquiry", "omni_purchase")));
        });
  }

  @Test
  void oneGoesBackToTheDefault() {
    open(tenant, "admin", ADDRESS);
    _setValue(box("omni_purchase"), false);
    _setValue(box("lead"), true);
    save();
    assertThat(shown()).startsWith("[x] lead 345", "[ ] omni_purchase 1,200");
    _click(_get(meta(), Button.class, spec -> spec.withClasses("conversions-back")));
    settle();
    assertThat(shown()).startsWith("[x] omni_purchase 1,200", "[ ] lead 345");
    assertThat(said()).contains("On Meta the platform's default counts. Figures follow");
  }

  @Test
  void theSameActTwiceIsRefusedAtItsBoxInTheReadersLanguage() {
    language = SPANISH;
    open(tenant, "admin", ADDRESS);
    _setValue(
        _get(Checkbox.class, spec -> spec.withLabel("Mostrar también las que ningún dato informa")),
        true);
    _setValue(box("purchase"), true);
    save();
    assertThat(box("purchase").isInvalid()).isTrue();
    assertThat(box("purchase").getErrorMessage())
        .isEqualTo("«purchase» y «omni_purchase» cuentan el mismo acto. Elija una de las dos.");
  }

  @Test
  void aNameThatIsNoneIsRefusedAtItsField() {
    open(tenant, "admin", ADDRESS);
    _setValue(name("omni_purchase"), "9 lives");
    save();
    assertThat(name("omni_purchase").getErrorMessage()).contains("small letters");
  }

  @Test
  void nothingAtAllIsNoChoice() {
    open(tenant, "admin", ADDRESS);
    _setValue(box("omni_purchase"), false);
    save();
    assertThat(said()).contains("Tick at least one").contains("The platform's default counts");
  }

  @Test
  void whatIsBegunStaysWhenDataComeIn() {
    open(tenant, "admin", ADDRESS);
    _setValue(box("lead"), true);
    context.publishEvent(new Published(tenant.people().tenant()));
    settle();
    assertThat(shown()).contains("[x] lead 345");
  }

  private void tell(LocalDate day, String action, long times) {
    ResultMarts.tell(
        InsightsTest.OwnDatabase.DATABASE.dbt(),
        tenant.people().tenant().value(),
        day,
        "meta",
        action,
        times);
  }

  private static Section meta() {
    return _get(Section.class, spec -> spec.withId("conversions-meta"));
  }

  private static void save() {
    _click(_get(meta(), Button.class, spec -> spec.withClasses("conversions-save")));
    settle();
  }

  private static Checkbox box(String label) {
    return _get(meta(), Checkbox.class, spec -> spec.withLabel(label));
  }

  private static TextField name(String action) {
    return _get(
        meta(),
        TextField.class,
        spec ->
            spec.withPredicate(field -> field.getAriaLabel().orElse("").endsWith(" of " + action)));
  }

  private static String said() {
    return meta().getElement().getTextRecursively();
  }

  /** Rows of Meta: whether ticked, the action, and how often it was told. */
  private static List<String> shown() {
    return _find(meta(), NativeTableRow.class).stream()
        .filter(Component::isVisible)
        .flatMap(row ->
            _find(row, Checkbox.class).stream()
                .map(box ->
                    "%s %s %s"
                        .formatted(box.getValue() ? "[x]" : "[ ]", box.getLabel(), lastCell(row))))
        .toList();
  }

  private static String lastCell(NativeTableRow row) {
    return row.getElement().getChild(row.getElement().getChildCount() - 1).getTextRecursively();
  }
}
