package io.tallawah.setup.demo;

import io.tallawah.setup.demo.DemoManifest.DemoConnection;
import io.tallawah.setup.demo.DemoManifest.DemoFile;
import io.tallawah.setup.demo.DemoManifest.DemoTenant;
import io.tallawah.shared.DateRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a pack of generated syncs with a manifest, and beside them the ledger of the true amounts.
 * Memory doesn't grow with the number of rows.
 */
public final class DemoPack {

  public static final String MANIFEST = "manifest.json";
  public static final String LEDGER = "ledger.csv";

  private static final int META_LOOKBACK = 28;
  private static final int GOOGLE_LOOKBACK = 30;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path folder;
  private final DemoOptions options;
  private final List<DemoTenant> tenants = new ArrayList<>();
  private final List<DemoConnection> connections = new ArrayList<>();
  private final List<Written> files = new ArrayList<>();

  private record Written(Sync sync, DemoFile file) {}

  private DemoPack(Path folder, DemoOptions options) {
    this.folder = folder;
    this.options = options;
  }

  /** Writes a pack into a folder, which is made if it isn't there. */
  public static DemoManifest write(Path folder, DemoOptions options) throws IOException {
    Files.createDirectories(folder);
    return new DemoPack(folder, options).write();
  }

  /** Reads the manifest of a pack. */
  public static DemoManifest read(Path folder) throws IOException {
    return JSON.readValue(Files.readAllBytes(folder.resolve(MANIFEST)), DemoManifest.class);
  }

  private DemoManifest write() throws IOException {
    try (Ledger ledger = new Ledger(folder.resolve(LEDGER))) {
      for (int number = 1; number <= options.tenants(); number++) {
        write(Tenant.of(number), ledger);
      }
    }
    DemoManifest manifest = new DemoManifest(options.seed(), tenants, connections, inOrder());
    Files.write(
        folder.resolve(MANIFEST),
        JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
    return manifest;
  }

  private void write(Tenant tenant, Ledger ledger) throws IOException {
    tenants.add(new DemoTenant(tenant.slug(), tenant.name(), tenant.currency(), tenant.timeZone()));
    connections.add(new DemoConnection(tenant.slug(), "meta", "meta", custom(tenant)));
    connections.add(new DemoConnection(tenant.slug(), "google", "google", Map.of()));
    DateRange days = new DateRange(options.from(), options.until());
    List<Sync> metaSyncs = Sync.schedule(options, META_LOOKBACK);
    List<Campaign> meta = new WorldBuilder(tenant, options, metaSyncs).meta();
    Sync before = null;
    for (Sync sync : metaSyncs) {
      meta(tenant, meta, sync, before);
      before = sync;
    }
    ledger.write(meta, metaSyncs, days);
    List<Sync> googleSyncs = Sync.schedule(options, GOOGLE_LOOKBACK);
    List<Campaign> google = new WorldBuilder(tenant, options, googleSyncs).google();
    for (Sync sync : googleSyncs) {
      google(tenant, google, sync);
    }
    ledger.write(google, googleSyncs, days);
  }

  private static Map<String, String> custom(Tenant tenant) {
    return tenant.control() ? Map.of("account_insights", MetaMessages.ACCOUNT_INSIGHT) : Map.of();
  }

  private void meta(Tenant tenant, List<Campaign> campaigns, Sync sync, @Nullable Sync before)
      throws IOException {
    String name = fileName(tenant, "meta", sync);
    try (MessageFile file = new MessageFile(folder.resolve(name), sync.startMillis())) {
      new MetaMessages(campaigns, sync, before, file).write();
      add(tenant, "meta", sync, name, file.records());
    }
  }

  private void google(Tenant tenant, List<Campaign> campaigns, Sync sync) throws IOException {
    String name = fileName(tenant, "google", sync);
    try (MessageFile file = new MessageFile(folder.resolve(name), sync.startMillis())) {
      new GoogleMessages(campaigns, sync, file).write();
      add(tenant, "google", sync, name, file.records());
    }
  }

  private void add(Tenant tenant, String platform, Sync sync, String name, long records) {
    DateRange window = sync.window();
    DemoFile file =
        new DemoFile(
            0, name, tenant.slug(), platform, platform, window.from(), window.to(), records);
    files.add(new Written(sync, file));
  }

  private static String fileName(Tenant tenant, String platform, Sync sync) {
    return "%s-%s-%03d-%s.jsonl".formatted(tenant.slug(), platform, sync.number(), sync.morning());
  }

  /** As the syncs ran: by time, then by tenant and platform. */
  private List<DemoFile> inOrder() {
    List<Written> sorted = new ArrayList<>(files);
    sorted.sort(Comparator.comparing(written -> written.sync().startMillis()));
    List<DemoFile> ordered = new ArrayList<>();
    for (Written written : sorted) {
      DemoFile f = written.file();
      ordered.add(
          new DemoFile(
              ordered.size() + 1,
              f.file(),
              f.tenant(),
              f.connection(),
              f.platform(),
              f.from(),
              f.to(),
              f.records()));
    }
    return ordered;
  }
}
