package io.tallawah.insights.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.UploadKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import io.tallawah.exports.ExportFormat;
import io.tallawah.exports.ExportRequest;
import io.tallawah.exports.Exports;
import io.tallawah.ingestion.Platforms;
import io.tallawah.insights.InsightsFixture;
import io.tallawah.insights.InsightsTest;
import io.tallawah.insights.Marts;
import io.tallawah.jobs.internal.JobLoop;
import io.tallawah.shared.KeptSentence;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.Sentence;
import io.tallawah.shared.ui.DayPicker;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Why lines were kept aside and files were not made is said in the reader's language; what was
 * written before its parts were kept is said as it was written.
 */
class SpanishReasonsTests extends ScreenTest {

  @Autowired JobLoop loop;
  @Autowired Exports exports;

  @BeforeEach
  void inSpanish() {
    language = SPANISH;
  }

  @Test
  void linesThatWereKeptAside() {
    InsightsFixture tenant = new InsightsFixture(provisioning, currentTenant, List.of());
    open(tenant, "analyst", "data?tab=landings");
    chooseMeta();
    chooseConnection();
    upload(
        """
        {"stream": "t", "data": {"id": 1}, "emitted_at": 1}
        {"stream": "ads_insights", "data": {"date_start": "soon"}, "emitted_at": 1}
        hello
        """);
    assertThat(cells()).contains("no hay un día válido en date_start", "no es JSON");
    closeTab();

    database()
        .sql(
            """
            insert into ops.reject (tenant_id, load_id, line, reason, text)
            select tenant_id, id, 9, 'no valid day in day', 'of old' from ops.load
            where tenant_id = ?\
            """)
        .param(tenant.people().tenant().value())
        .update();
    open(tenant, "analyst", "data?tab=landings");
    _click(_get(Button.class, spec -> spec.withText("Por qué")));
    settle();
    assertThat(cells())
        .contains("no hay un día válido en date_start", "no es JSON", "no valid day in day");
  }

  @Test
  void daysThatAFileIsNotTakenToHoldAllOf() {
    open(
        new InsightsFixture(provisioning, currentTenant, List.of()),
        "analyst",
        "data?tab=landings");
    chooseMeta();
    chooseConnection();
    _setValue(
        _get(Checkbox.class, spec -> spec.withLabel("El archivo contiene todo lo de estos días")),
        true);
    for (DayPicker day : _find(DayPicker.class)) {
      day.setValue(LocalDate.of(2026, 11, 1));
    }
    upload(
        """
        {"stream": "ads_insights", "data": {"date_start": "2026-11-01", "account_id": "7", "ad_id": "1"}, "emitted_at": 1}
        hello
        """);
    assertThat(_find(Paragraph.class))
        .extracting(Paragraph::getText)
        .contains(
            "No se da por hecho que ads_insights contenga todo lo de esos días, así que nada"
                + " cuenta como eliminado: se rechazaron líneas que podrían ser suyas.");
  }

  @Test
  void exportsThatFailed() {
    InsightsFixture tenant = new InsightsFixture(provisioning, currentTenant, Marts.days(12, 4));
    tenant.signIn("analyst");
    set(
        ask(tenant),
        "state = 'running', attempts = 3, lease_by = gen_random_uuid(), lease_until = now() - interval '1 second'");
    set(ask(tenant), "request = jsonb_set(request, '{kind}', '\"gone\"')");
    set(ask(tenant), "request = jsonb_set(request, '{query,from}', '\"soon\"')");
    set(ask(tenant), "state = 'failed', finished_at = now(), problem = 'It failed. Id 7'");
    fail(
        ask(tenant),
        ProblemException.of(
                "A PDF holds up to {0} rows, and these are {1}.",
                "CSV and XLSX hold them all; or narrow the filters.", 50_000, 61_234)
            .whole());
    loop.turn();

    open(tenant, "analyst", "exports");
    assertThat(_find(Span.class, spec -> spec.withClasses("export-problem")))
        .extracting(Span::getText)
        .hasSize(5)
        .contains(
            "Se interrumpió varias veces.",
            "Esa tabla ya no existe. Pida otra tabla.",
            "It failed. Id 7",
            "Un PDF admite hasta 50,000 filas, y estas son 61,234."
                + " CSV y XLSX las admiten todas; o acote los filtros.")
        .anyMatch(text -> text.matches("Falló\\. Id\\. \\w+"));
  }

  @Test
  void archivesThatFailed() {
    InsightsFixture tenant = new InsightsFixture(provisioning, currentTenant, List.of());
    KeptSentence kept = KeptSentence.of(Sentence.of("It failed. Id {0}", "7f"));
    database()
        .sql(
            """
            insert into app.tenant_export
              (tenant_id, id, asked_by, asked_by_name, state, problem, problem_parts)
            values (?, gen_random_uuid(), ?, 'owner', 'failed', ?, cast(? as jsonb))\
            """)
        .params(tenant.people().tenant().value(), tenant.people().person("owner").value())
        .param(kept.english())
        .param(kept.parts())
        .update();
    open(tenant, "owner", "admin/export");
    assertThat(cells()).contains("Falló. Id. 7f");
  }

  private UUID ask(InsightsFixture tenant) {
    Map<String, String> days = Map.of("from", "2026-10-01", "to", "2026-10-30");
    ExportRequest request = new ExportRequest(ExportFormat.CSV, "campaigns", days, true);
    return tenant.call(() -> exports.ask(request).id());
  }

  private static void set(UUID job, String what) {
    database().sql("update app.job set " + what + " where id = ?").param(job).update();
  }

  private static void fail(UUID job, Sentence problem) {
    KeptSentence kept = KeptSentence.of(problem);
    database()
        .sql(
            """
            update app.job set state = 'failed', finished_at = now(), problem = ?,
              problem_parts = cast(? as jsonb)
            where id = ?\
            """)
        .param(kept.english())
        .param(kept.parts())
        .param(job)
        .update();
  }

  private static JdbcClient database() {
    return JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.superuser());
  }

  private static void upload(String content) {
    UploadKt._upload(_get(Upload.class), "records.jsonl", content.getBytes(StandardCharsets.UTF_8));
    settle();
  }

  @SuppressWarnings("unchecked")
  private static void chooseMeta() {
    Select<Platforms.Look> platform = _get(Select.class, spec -> spec.withLabel("Plataforma"));
    platform.setValue(
        platform
            .getListDataView()
            .getItems()
            .filter(one -> one.id().equals("meta"))
            .findFirst()
            .orElseThrow());
  }

  @SuppressWarnings("unchecked")
  private static void chooseConnection() {
    ComboBox<String> connection = _get(ComboBox.class, spec -> spec.withLabel("Conexión"));
    connection.setItems("meta-main");
    _setValue(connection, "meta-main");
  }

  private static List<String> cells() {
    return _find(NativeTableCell.class).stream()
        .map(cell -> cell.getElement().getTextRecursively())
        .toList();
  }
}
