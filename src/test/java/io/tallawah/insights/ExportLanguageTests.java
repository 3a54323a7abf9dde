package io.tallawah.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tallawah.exports.BadExportException;
import io.tallawah.exports.ExportFormat;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What files of every table have alike. */
@InsightsTest
class ExportLanguageTests extends ExportedTables {

  @Test
  void aPdfHasEveryRowAndItsHead() throws IOException {
    String creativesPdf =
        ExportedFile.pdf(
            file(ExportFormat.PDF, "creatives", with(NATIVE, "columns", "spend"), ENGLISH));
    String regionsPdf =
        ExportedFile.pdf(
            file(ExportFormat.PDF, "regions", with(NATIVE, "columns", "spend"), ENGLISH));
    assertThat(creativesPdf)
        .contains("Creatives", "video:3", "set:2", "none", "Final to", "All rows in JMD");
    assertThat(regionsPdf).contains("Regions", "JM-08", "UNALLOCATED", "Portland", "Data to");
  }

  @Test
  void theHeadSpeaksThePersonsLanguageAndProgramsFindTheSameColumns() throws IOException {
    Locale spanish = Locale.forLanguageTag("es-DO");
    for (String kind : List.of("campaigns", "creatives", "regions")) {
      ExportedFile csv = ExportedFile.csv(file(ExportFormat.CSV, kind, NATIVE, spanish));
      ExportedFile xlsx = ExportedFile.xlsx(file(ExportFormat.XLSX, kind, NATIVE, spanish));
      assertThat(csv.facts())
          .containsEntry("Días", "del 2026-10-01 al 2026-10-30")
          .containsEntry("Moneda", "como se facturó, cada fila en la suya")
          .containsEntry("Datos hasta", "meta-main 2026-10-30")
          .containsKeys("Organización", "Filas", "Vacíos", "Hecho por", "Todas las filas en JMD");
      assertThat(xlsx.facts()).containsKeys("Días", "Filas");
      assertThat(csv.columns()).contains("Spend", "Currency").doesNotContain("Gasto");
      assertThat(xlsx.columns()).contains("Gasto", "Moneda").doesNotContain("Spend");
      assertThat(read(ExportFormat.CSV, kind, NATIVE).columns()).isEqualTo(csv.columns());
    }
  }

  @Test
  void whatIsStillToComeIsNotYet() throws IOException {
    Map<String, String> early =
        Map.of("from", "2026-11-02", "to", "2026-11-03", "currency", "native");
    assertThat(read(ExportFormat.CSV, "regions", early).rows())
        .isNotEmpty()
        .allSatisfy(
            row -> assertThat(row).containsEntry("Clicks", "not yet").containsEntry("CPC", "–"));
    ExportedFile late = read(ExportFormat.CSV, "creatives", with(NATIVE, "to", "2026-11-01"));
    assertThat(late.rows()).extracting(row -> row.get("Video plays")).contains("not yet");
  }

  @Test
  void whatCantBeReadIsNamed() {
    Map<String, Map<String, String>> bad =
        Map.of(
            "creatives", Map.of("format", "smell"),
            "regions", Map.of("metric", "reach"));
    bad.forEach((kind, query) ->
        assertThatExceptionOfType(BadExportException.class)
            .isThrownBy(() -> ask(ExportFormat.CSV, kind, query, ENGLISH))
            .satisfies(e -> assertThat(query).containsKey(e.field())));
    for (String kind : bad.keySet()) {
      for (String field : List.of("columns", "platform", "colour", "page_size")) {
        assertThatExceptionOfType(BadExportException.class)
            .isThrownBy(() -> ask(ExportFormat.CSV, kind, Map.of(field, "secrets"), ENGLISH))
            .satisfies(e -> assertThat(e.field()).isEqualTo(field));
      }
    }
  }
}
