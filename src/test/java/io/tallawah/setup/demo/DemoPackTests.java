package io.tallawah.setup.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.setup.demo.LiveRows.Totals;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class DemoPackTests {

  private static final LocalDate UNTIL = LocalDate.of(2026, 11, 22);
  private static final List<String> PLATFORMS = List.of("meta", "google", "linkedin", "tiktok");

  @TempDir private static Path folder;
  private static Path pack = Path.of("");
  private static DemoManifest manifest = new DemoManifest(0, List.of(), List.of(), List.of());

  @BeforeAll
  static void write() throws IOException {
    pack = folder.resolve("pack");
    manifest = DemoPack.write(pack, DemoOptions.demo(7, UNTIL));
  }

  @Test
  void theLedgerIsWhatTheMessagesAmountToInTheEnd() throws IOException {
    for (String tenant : List.of("blue-mountain", "montego-resorts")) {
      for (String platform : PLATFORMS) {
        assertThat(plain(told(tenant).of(platform)))
            .as("%s, %s", tenant, platform)
            .isEqualTo(ledger(tenant, platform));
      }
    }
  }

  @Test
  void theSameSeedMakesTheSameBytes() throws IOException {
    Path other = folder.resolve("other");
    DemoPack.write(other, DemoOptions.demo(7, UNTIL));
    try (var files = Files.list(pack)) {
      for (Path file : files.toList()) {
        assertThat(Files.mismatch(file, other.resolve(file.getFileName()))).isEqualTo(-1);
      }
    }
  }

  @Test
  void aPackIsReadFromItsManifest() throws IOException {
    assertThat(DemoPack.read(pack)).isEqualTo(manifest);
    assertThat(manifest.files()).hasSize(80).allMatch(file -> file.records() > 0);
    assertThat(manifest.files().getLast().to()).isEqualTo(UNTIL);
  }

  @Test
  void googlesControlSaysWhatItsCampaignsSay() throws IOException {
    LiveRows rows = new LiveRows(pack, manifest);
    Map<List<String>, Totals> control =
        LiveRows.sum(
            rows.of(
                "montego-resorts",
                "google",
                "account_performance_report",
                "segments.date",
                List.of(
                    "customer.id", "segments.date", "segments.ad_network_type", "segments.device")),
            row -> List.of(text(row, "customer.id"), text(row, "segments.date")),
            row -> Totals.of(ToldAmounts.micros(row), number(row, "metrics.clicks")));
    Map<List<String>, Totals> campaigns =
        LiveRows.sum(
            told("montego-resorts").googleCampaigns(),
            row -> List.of(ToldAmounts.googleAccount(row), text(row, "segments.date")),
            row -> Totals.of(ToldAmounts.micros(row), number(row, "metrics.clicks")));
    assertThat(plain(control)).isEqualTo(plain(campaigns));
  }

  @Test
  void theWorldHasWhatWarehousesStumbleOver() throws IOException {
    List<JsonNode> campaigns = told("blue-mountain").googleCampaigns();
    Set<String> kinds = new HashSet<>();
    Set<String> states = new HashSet<>();
    campaigns.forEach(row -> kinds.add(text(row, "campaign.advertising_channel_type")));
    campaigns.forEach(row -> states.add(text(row, "campaign.status")));
    assertThat(kinds).contains("PERFORMANCE_MAX", "SEARCH", "VIDEO");
    assertThat(states).contains("ENABLED", "PAUSED", "REMOVED");
    String all = Files.readString(pack.resolve(manifest.files().get(0).file()));
    assertThat(all).contains("\"type\":\"STATE\"", "\"status\":\"COMPLETE\"", "omni_purchase");
    Map<String, List<String>> names = new TreeMap<>();
    for (DemoManifest.DemoFile file : manifest.files()) {
      if (file.tenant().equals("blue-mountain") && file.platform().equals("meta")) {
        names(file, names);
      }
    }
    assertThat(names.values())
        .anyMatch(versions -> versions.size() == 3 && versions.get(0).equals(versions.get(2)));
  }

  @Test
  void adsVanishFromDaysThatAreReadAgain() throws IOException {
    Map<List<String>, Totals> live = told("blue-mountain").meta();
    LiveRows all = new LiveRows(pack, withoutWindows());
    Map<List<String>, Totals> newest = new ToldAmounts(all, "blue-mountain").meta();
    assertThat(plain(newest)).isNotEqualTo(plain(live));
  }

  private static DemoManifest withoutWindows() {
    LocalDate never = LocalDate.of(1990, 1, 1);
    return new DemoManifest(
        manifest.seed(),
        manifest.tenants(),
        manifest.connections(),
        manifest.files().stream()
            .map(f ->
                new DemoManifest.DemoFile(
                    f.order(),
                    f.file(),
                    f.tenant(),
                    f.connection(),
                    f.platform(),
                    never,
                    never,
                    f.records()))
            .toList());
  }

  private static void names(DemoManifest.DemoFile file, Map<String, List<String>> names)
      throws IOException {
    try (var lines = Files.lines(pack.resolve(file.file()))) {
      lines
          .filter(line -> line.contains("\"stream\":\"campaigns\",\"data\""))
          .map(line -> new tools.jackson.databind.json.JsonMapper().readTree(line))
          .map(message -> message.path("record").path("data"))
          .forEach(row ->
              names
                  .computeIfAbsent(text(row, "id"), id -> new ArrayList<>())
                  .add(text(row, "name")));
    }
  }

  @Test
  void metasEstimatesByPlaceAreTheLedgersAndLeaveSomething() throws IOException {
    Map<List<String>, Totals> places = new TreeMap<>(Comparator.comparing(String::valueOf));
    boolean anyLeft = false;
    for (String[] cells : lines("ledger-places.csv", "blue-mountain", "meta")) {
      if (cells[5].equals("UNALLOCATED")) {
        anyLeft |= new BigDecimal(cells[6]).signum() > 0;
      } else {
        places.merge(List.of(cells[2], cells[3], cells[4]), totals(cells, 6, 3), Totals::plus);
      }
    }
    assertThat(plain(told("blue-mountain").metaPlaces())).isEqualTo(plain(places));
    assertThat(anyLeft).isTrue();
  }

  @Test
  void metasActionsByWindowAreTheLedgers() throws IOException {
    Map<List<String>, Totals> actions = new TreeMap<>(Comparator.comparing(String::valueOf));
    for (String[] cells : lines("ledger-conversions.csv", "blue-mountain", "meta")) {
      actions.put(List.of(cells).subList(2, 7), totals(cells, 7, 1));
    }
    assertThat(plain(told("blue-mountain").metaActions())).isEqualTo(plain(actions));
  }

  private static Totals totals(String[] cells, int from, int count) {
    BigDecimal[] values = new BigDecimal[count];
    for (int i = 0; i < count; i++) {
      values[i] = new BigDecimal(cells[from + i]);
    }
    return Totals.of(values);
  }

  private static List<String[]> lines(String file, String tenant, String platform)
      throws IOException {
    return Files.readAllLines(pack.resolve(file)).stream()
        .map(line -> line.split(","))
        .filter(cells -> cells[0].equals(tenant) && cells[1].equals(platform))
        .toList();
  }

  private static ToldAmounts told(String tenant) {
    return new ToldAmounts(new LiveRows(pack, manifest), tenant);
  }

  private static BigDecimal number(JsonNode row, String field) {
    return ToldAmounts.number(row, field);
  }

  private static String text(JsonNode row, String field) {
    return ToldAmounts.text(row, field);
  }

  private static Map<List<String>, Totals> ledger(String tenant, String platform)
      throws IOException {
    Map<List<String>, Totals> rows = new TreeMap<>(Comparator.comparing(String::valueOf));
    for (String[] cells : lines(DemoPack.LEDGER, tenant, platform)) {
      rows.put(List.of(cells[2], cells[3], cells[4]), totals(cells, 6, 5).plain());
    }
    return rows;
  }

  private static Map<List<String>, Totals> plain(Map<List<String>, Totals> sums) {
    sums.replaceAll((key, totals) -> totals.plain());
    sums.values().removeIf(totals -> totals.values().stream().allMatch(v -> v.signum() == 0));
    return sums;
  }
}
