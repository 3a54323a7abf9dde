package io.tallawah.setup.demo;

import io.tallawah.setup.demo.DemoManifest.DemoConnection;
import io.tallawah.setup.demo.DemoManifest.DemoFile;
import io.tallawah.setup.demo.DemoManifest.DemoTenant;
import io.tallawah.setup.demo.ledger.Ledger;
import io.tallawah.setup.demo.ledger.Ledgers;
import io.tallawah.setup.demo.ledger.RatesFile;
import io.tallawah.setup.demo.messages.DemoPlatform;
import io.tallawah.setup.demo.messages.MessageFile;
import io.tallawah.setup.demo.messages.Reading;
import io.tallawah.setup.demo.world.Campaign;
import io.tallawah.setup.demo.world.Rates;
import io.tallawah.setup.demo.world.Sync;
import io.tallawah.setup.demo.world.Tenant;
import io.tallawah.setup.demo.world.WorldBuilder;
import io.tallawah.shared.DateRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a pack of generated syncs with a manifest, and beside them the ledger of the true amounts.
 * Memory doesn't grow with the number of rows.
 */
public final class DemoPack {

  public static final String MANIFEST = "manifest.json";
  public static final String LEDGER = Ledger.FILE;
  public static final String RATES = RatesFile.FILE;

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
    RatesFile.write(folder, Rates.of(options.seed(), options.from(), options.until()));
    try (Ledgers ledgers = new Ledgers(folder, days())) {
      for (int number = 1; number <= options.tenants(); number++) {
        write(Tenant.of(number), ledgers);
      }
    }
    DemoManifest manifest = new DemoManifest(options.seed(), tenants, connections, inOrder());
    Files.write(
        folder.resolve(MANIFEST),
        JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
    return manifest;
  }

  private DateRange days() {
    return new DateRange(options.from(), options.until());
  }

  private void write(Tenant tenant, Ledgers ledgers) throws IOException {
    tenants.add(new DemoTenant(tenant.slug(), tenant.name(), tenant.currency(), tenant.timeZone()));
    List<Integer> shares = Platforms.shares(options.campaigns());
    for (int i = 0; i < shares.size(); i++) {
      write(tenant, Platforms.ALL.get(i), shares.get(i), ledgers);
    }
  }

  private void write(Tenant tenant, DemoPlatform platform, int count, Ledgers ledgers)
      throws IOException {
    String id = platform.profile().platform();
    connections.add(new DemoConnection(tenant.slug(), id, id, platform.streams(tenant)));
    List<Sync> syncs = Sync.schedule(options, platform.lookback());
    List<Campaign> campaigns =
        new WorldBuilder(tenant, platform.profile(), options, syncs).campaigns(count);
    sync(tenant, id, "", campaigns, syncs, platform::write);
    List<Sync> syncsOfPlaces = Sync.scheduleOfPlaces(options);
    sync(tenant, id, "-places", campaigns, syncsOfPlaces, platform::writePlaces);
    ledgers.write(platform, campaigns, syncs, syncsOfPlaces);
  }

  private interface Writer {
    void write(Reading reading) throws IOException;
  }

  private void sync(
      Tenant tenant,
      String id,
      String part,
      List<Campaign> campaigns,
      List<Sync> syncs,
      Writer writer)
      throws IOException {
    Sync before = null;
    for (Sync sync : syncs) {
      String name = fileName(tenant, id + part, sync);
      try (MessageFile file = new MessageFile(folder.resolve(name), sync.startMillis())) {
        writer.write(new Reading(campaigns, sync, before, file));
        add(tenant, id, sync, name, file.records());
      }
      before = sync;
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
    sorted.sort(Comparator.comparingLong(written -> written.sync().startMillis()));
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
