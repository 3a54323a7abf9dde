package io.tallawah.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tallawah.exports.BadExportException;
import io.tallawah.exports.Export;
import io.tallawah.exports.ExportFormat;
import io.tallawah.exports.ExportRequest;
import io.tallawah.exports.Exports;
import io.tallawah.identity.Provisioning;
import io.tallawah.jobs.internal.JobLoop;
import io.tallawah.tenancy.CurrentTenant;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** Files of campaigns, read again, against the rows that the service answers. */
@InsightsTest
class CampaignExportTests {

  private static final int IDENTITY = 9;
  private static final Map<String, String> MONTH = Map.of("from", "2026-10-01", "to", "2026-10-30");
  private static final List<Map<String, String>> QUERIES =
      List.of(
          MONTH,
          with(Map.of("currency", "native", "sort", "name")),
          with(Map.of("platform", "google", "sort", "-cpc,name")),
          with(Map.of("currency", "USD", "columns", "spend,conversion_value,cpc")),
          with(Map.of("q", "negril", "columns", "roas,spend,reach")));

  private static @Nullable InsightsFixture made;

  @Autowired Provisioning provisioning;
  @Autowired CurrentTenant currentTenant;
  @Autowired Exports exports;
  @Autowired Campaigns campaigns;
  @Autowired CampaignQueryReader reader;
  @Autowired JobLoop loop;

  private InsightsFixture tenant;

  @BeforeEach
  void aTenantWithMoreThanAPageOfCampaigns() {
    if (made == null) {
      made = new InsightsFixture(provisioning, currentTenant, Marts.days(120, 7));
    }
    tenant = made;
    tenant.signIn("viewer");
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void csvHasTheServicesRowsExactly() throws IOException {
    for (Map<String, String> query : QUERIES) {
      List<CSVRecord> lines = csv(file(ExportFormat.CSV, query));
      int labels = head(lines) + 1;
      List<CampaignRow> rows = rows(query);
      assertThat(lines.size() - labels - 1).isEqualTo(rows.size()).isPositive();
      for (int i = 0; i < rows.size(); i++) {
        CSVRecord line = lines.get(labels + 1 + i);
        assertThat(line.toList().subList(0, IDENTITY)).isEqualTo(identity(rows.get(i)));
        List<String> metrics = metrics(query);
        assertThat(line.size()).isEqualTo(IDENTITY + metrics.size());
        for (int m = 0; m < metrics.size(); m++) {
          BigDecimal value = rows.get(i).metrics().get(metrics.get(m));
          String text = line.get(IDENTITY + m);
          if (value == null) {
            assertThat(text).as(metrics.get(m)).isIn("–", "not yet");
          } else {
            assertThat(new BigDecimal(text))
                .as(metrics.get(m))
                .isEqualByComparingTo(told(metrics.get(m), value));
          }
        }
      }
    }
  }

  @Test
  void withoutColumnsOfFiguresThereAreTheNamesAlone() throws IOException {
    for (ExportFormat format : List.of(ExportFormat.CSV, ExportFormat.XLSX)) {
      Path path = file(format, with(Map.of("columns", "none")));
      ExportedFile file =
          format == ExportFormat.CSV ? ExportedFile.csv(path) : ExportedFile.xlsx(path);
      assertThat(file.columns()).hasSize(IDENTITY).endsWith("Currency");
      assertThat(file.rows()).hasSize(rows(MONTH).size());
      assertThat(file.facts().keySet()).noneMatch(name -> name.startsWith("All rows in"));
    }
    assertThat(ask(ExportFormat.CSV, with(Map.of("columns", "none"))).request().query())
        .containsEntry("columns", "none");
  }

  @Test
  void theHeadSaysWhatTheRowsAre() throws IOException {
    List<CSVRecord> lines =
        csv(file(ExportFormat.CSV, with(Map.of("platform", "meta", "q", "=a,b"))));
    assertThat(facts(lines))
        .containsEntry("Days", "2026-10-01 to 2026-10-30")
        .containsEntry("Filters", "Platform: meta; Name or id has: =a,b")
        .containsEntry("Currency", "JMD, by the rate of each day")
        .containsEntry("Rows", "0")
        .containsEntry("Data to", "meta-main 2026-10-30")
        .containsEntry("Final to (spend, impressions, clicks)", "meta-main 2026-10-27")
        .containsEntry("Final to (conversions)", "meta-main 2026-10-21")
        .containsEntry("Made by", tenant.people().email("viewer"))
        .containsKeys("Tenant", "Made at", "Blanks", "Time zone");
  }

  @Test
  void theThreeKindsOfNothingStandApart() throws IOException {
    List<CSVRecord> lines = csv(file(ExportFormat.CSV, MONTH));
    int labels = head(lines) + 1;
    List<String> clicks = column(lines, labels, "clicks");
    assertThat(clicks).contains("0");
    assertThat(column(lines, labels, "cpc")).contains("–").doesNotContain("0");
    assertThat(column(lines, labels, "conversions")).contains("–").doesNotContain("not yet");
    List<CSVRecord> early =
        csv(file(ExportFormat.CSV, with(Map.of("to", Marts.LAST.plusDays(1).toString()))));
    assertThat(column(early, head(early) + 1, "conversions")).contains("not yet");
    assertThat(column(early, head(early) + 1, "cpc")).contains("–");
  }

  @Test
  void xlsxHasTheServicesRowsExactlyAsNumbers() throws IOException {
    Map<String, String> query = QUERIES.get(1);
    List<CampaignRow> rows = rows(query);
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(file(ExportFormat.XLSX, query).toFile())) {
      List<Row> all = workbook.getFirstSheet().read();
      List<Row> lines = all.subList(all.size() - rows.size(), all.size());
      for (int i = 0; i < rows.size(); i++) {
        for (int c = 0; c < IDENTITY; c++) {
          assertThat(lines.get(i).getCellText(c)).isEqualTo(identity(rows.get(i)).get(c));
        }
        for (int m = 0; m < CampaignFields.METRICS.size(); m++) {
          String metric = CampaignFields.METRICS.get(m);
          BigDecimal value = rows.get(i).metrics().get(metric);
          if (value == null) {
            assertThat(lines.get(i).getCellText(IDENTITY + m)).isIn("–", "not yet");
          } else {
            assertThat(lines.get(i).getCell(IDENTITY + m).getType()).isEqualTo(CellType.NUMBER);
            assertThat(lines.get(i).getCell(IDENTITY + m).asNumber())
                .isEqualByComparingTo(told(metric, value));
          }
        }
      }
    }
  }

  private static BigDecimal told(String metric, BigDecimal exact) {
    return ExportedTables.told(CampaignFields.MONEY.contains(metric), exact);
  }

  @Test
  void pdfHasEveryCampaign() throws IOException {
    Map<String, String> query = with(Map.of("currency", "native", "columns", "spend,clicks"));
    PdfReader pdf = new PdfReader(Files.readAllBytes(file(ExportFormat.PDF, query)));
    PdfTextExtractor extractor = new PdfTextExtractor(pdf);
    StringBuilder text = new StringBuilder();
    for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
      text.append(extractor.getTextFromPage(page)).append('\n');
    }
    assertThat(rows(query))
        .allSatisfy(row -> assertThat(text.toString()).contains(row.key().campaignId()))
        .allSatisfy(row ->
            assertThat(text.toString())
                .contains(String.format("%,.2f", row.metrics().get("spend"))));
  }

  @Test
  void whatCantBeReadIsNamed() {
    for (Map<String, String> bad :
        List.of(
            Map.of("from", "yesterday", "to", "2026-10-30"),
            Map.of("platform", "radio"),
            Map.of("columns", "spend,secrets"),
            Map.of("columns", "none,spend"),
            Map.of("nothing", "x"))) {
      assertThatExceptionOfType(BadExportException.class)
          .isThrownBy(() -> ask(ExportFormat.CSV, bad))
          .satisfies(e -> assertThat(bad).containsKey(e.field()));
    }
  }

  private Export ask(ExportFormat format, Map<String, String> query) {
    return tenant.call(() -> exports.ask(new ExportRequest(format, "campaigns", query, true)));
  }

  private Path file(ExportFormat format, Map<String, String> query) {
    Export asked = ask(format, query);
    loop.turn();
    return tenant.call(() -> exports.fetch(asked.id()).orElseThrow().path());
  }

  /** All rows that match, as the grid gets them. */
  private List<CampaignRow> rows(Map<String, String> query) {
    Map<String, List<String>> parameters = new java.util.HashMap<>();
    query.forEach((name, value) -> {
      if (!name.equals("columns")) {
        parameters.put(name, List.of(value));
      }
    });
    CampaignQuery read = reader.read(parameters, InsightsFixture.MONTH).withPage(0, 500);
    return tenant.call(() -> campaigns.page(read).rows());
  }

  private static List<String> metrics(Map<String, String> query) {
    return query.containsKey("columns")
        ? List.of(query.getOrDefault("columns", "").split(",", -1))
        : CampaignFields.METRICS;
  }

  private static List<String> identity(CampaignRow row) {
    return List.of(
        row.key().platform(),
        row.key().accountId(),
        row.accountName(),
        row.key().campaignId(),
        row.campaignName(),
        row.status(),
        row.objective() == null ? "–" : String.valueOf(row.objective()),
        "–",
        row.key().currency());
  }

  private static List<CSVRecord> csv(Path file) throws IOException {
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
      return parser.getRecords();
    }
  }

  /** The line that ends what is said of the rows. */
  private static int head(List<CSVRecord> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).toList().equals(List.of("#"))) {
        return i;
      }
    }
    throw new AssertionError("no end of the head");
  }

  private static Map<String, String> facts(List<CSVRecord> lines) {
    Map<String, String> facts = new java.util.HashMap<>();
    lines.subList(1, head(lines)).forEach(line -> facts.put(line.get(0).substring(2), line.get(1)));
    return facts;
  }

  private static List<String> column(List<CSVRecord> lines, int labels, String metric) {
    int column = IDENTITY + CampaignFields.METRICS.indexOf(metric);
    List<String> values = new ArrayList<>();
    lines.subList(labels + 1, lines.size()).forEach(line -> values.add(line.get(column)));
    return values;
  }

  private static Map<String, String> with(Map<String, String> more) {
    Map<String, String> all = new java.util.HashMap<>(MONTH);
    all.putAll(more);
    return Map.copyOf(all);
  }
}
