package io.tallawah.insights.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Span;
import io.tallawah.insights.InsightsFixture;
import io.tallawah.insights.InsightsTest;
import io.tallawah.insights.Marts;
import io.tallawah.shared.ui.DataTable;
import io.tallawah.warehouse.NodeProgress;
import io.tallawah.warehouse.internal.RunSteps;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the list of runs says of tests that found rows, and of what else went wrong. */
class RunsScreenTests extends ScreenTest {

  @Autowired RunSteps steps;

  private final UUID run = UUID.randomUUID();
  private InsightsFixture tenant;

  @BeforeEach
  void aFailedRun() {
    tenant = new InsightsFixture(provisioning, currentTenant, Marts.days(2, 7));
    JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.superuser())
        .sql(
            """
            insert into ops.dbt_run (tenant_id, id, command, started_at, ended_at, status, message)
            values (:tenant, :run, 'build', now(), now(), 'failed',
              'The run failed, so nothing was published. Run ' || cast(:run as text) || ' in the log says why.');
            insert into ops.dbt_result (tenant_id, run_id, node, kind, status, seconds, message, test, rows_affected, days)
            values
              (:tenant, :run, 'grain_a', 'test', 'fail', 1, 'As it was said then.', 'grain', 1200, '{2026-10-01,2026-10-02}'),
              (:tenant, :run, 'share_b', 'test', 'warn', 1, 'As it was said then.', 'unmapped_share', 0, null),
              (:tenant, :run, 'other_c', 'test', 'fail', 1, 'What dbt alone describes.', 'other', null, null),
              (:tenant, :run, 'old_d', 'test', 'fail', 1, 'The test found rows that must not be; the log has the reason.', null, 2, null),
              (:tenant, :run, 'model_e', 'model', 'error', 1, 'The database refused it; the log has the reason.', null, null, null),
              (:tenant, :run, 'model_f', 'model', 'skipped', 1, 'Something it needs had failed.', null, null, null),
              (:tenant, :run, 'grain_g', 'test', 'pass', 1, null, 'grain', 0, null)\
            """)
        .param("tenant", tenant.people().tenant().value())
        .param("run", run)
        .update();
  }

  @Test
  void aTestSaysWhatItFoundHowMuchAndWhen() {
    openResults();
    assertThat(messages())
        .containsExactly(
            "The database refused it; the log has the reason.",
            "Two rows where there must be one, a row without part of its key, or a word that isn't one of those known."
                + " Found: 1,200. Days: 1 Oct 2026, 2 Oct 2026.",
            "The test found rows that must not be; the log has the reason.",
            "What dbt alone describes.",
            "Connections more of whose spend by place than the limit is in places that are no region."
                + " None of them is this tenant's.",
            "Something it needs had failed.",
            "");
  }

  @Test
  void andInTheReadersLanguage() {
    language = SPANISH;
    openResults();
    assertThat(messages())
        .containsExactly(
            "La base de datos lo rechazó; el registro tiene el motivo.",
            "Dos filas donde debe haber una, una fila sin parte de su clave, o una palabra que no es de las conocidas."
                + " Hallazgos: 1,200. Días: 1 oct 2026, 2 oct 2026.",
            "La prueba encontró filas que no deben existir; el registro tiene el motivo.",
            "What dbt alone describes.",
            "Conexiones con más gasto por lugar que el límite en lugares que no son ninguna región."
                + " Ninguno es de esta organización.",
            "Había fallado algo que necesita.",
            "");
    assertThat(_get(Span.class, spec -> spec.withClasses("message")).getText())
        .isEqualTo(
            "La ejecución falló, así que no se publicó nada. La ejecución %s en el registro dice por qué."
                .formatted(run));
  }

  @Test
  void aRunThatStillRunsSaysSoAndWhereItIsInsteadOfAnEmptyTable() {
    withoutResults("status = 'running', ended_at = null");
    openResults();
    assertThat(said())
        .isEqualTo(
            "It has been running since 30 Oct, 10:04. No result is in yet: they come when it has ended.");

    steps.reach(run, new NodeProgress(37, 1204, "fact_performance", "model", "started", 0));
    again();
    assertThat(said())
        .isEqualTo(
            "It has been running since 30 Oct, 10:04 and is at step 37 of 1,204, fact_performance."
                + " Results come when it has ended.");

    steps.reach(run, new NodeProgress(30, 1204, "dim_account", "model", "success", 2));
    again();
    assertThat(said()).as("the one that began last").contains("step 37 of");
    steps.end();
  }

  @Test
  void andInTheReadersLanguageToo() {
    language = SPANISH;
    withoutResults("status = 'running', ended_at = null");
    steps.reach(UUID.randomUUID(), new NodeProgress(37, 120, "other", "model", "started", 0));
    openResults();
    assertThat(said())
        .as("a step of another run is none of this one's")
        .isEqualTo(
            "Está en curso desde el 30 oct, 10:04. Todavía no hay resultados: llegan cuando termina.");
    steps.end();
  }

  @Test
  void aRunThatEndedWithoutResultsSaysSo() {
    withoutResults("status = 'interrupted', ended_at = now()");
    openResults();
    assertThat(said()).isEqualTo("This run kept no results.");
  }

  private void withoutResults(String state) {
    JdbcClient superuser = JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.superuser());
    superuser.sql("delete from ops.dbt_result where run_id = ?").param(run).update();
    superuser
        .sql(
            "update ops.dbt_run set message = null, started_at = '2026-10-30T15:04:00Z', %s where id = ?"
                .formatted(state))
        .param(run)
        .update();
  }

  /** Closes the results and opens them once more. */
  private static void again() {
    Button button = _get(Button.class, spec -> spec.withText("Results"));
    _click(button);
    _click(button);
    settle();
  }

  private static String said() {
    Div results = _get(Div.class, spec -> spec.withClasses("results"));
    assertThat(_find(results, DataTable.class)).isEmpty();
    return results.getElement().getTextRecursively();
  }

  private void openResults() {
    open(tenant, "viewer", "data?tab=runs");
    String label = language == null ? "Results" : "Resultados";
    _click(_get(Button.class, spec -> spec.withText(label)));
    settle();
  }

  private List<String> messages() {
    Div results = _get(Div.class, spec -> spec.withClasses("results"));
    String column = language == null ? "Message" : "Mensaje";
    return _find(results, NativeTableCell.class).stream()
        .filter(cell -> column.equals(cell.getElement().getAttribute("data-column")))
        .map(cell -> cell.getElement().getTextRecursively())
        .toList();
  }
}
