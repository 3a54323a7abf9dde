package io.tallawah.bench;

import io.tallawah.ingestion.Connections;
import io.tallawah.ingestion.DataConnection;
import io.tallawah.ingestion.Ingestion;
import io.tallawah.ingestion.LandingRequest;
import io.tallawah.setup.demo.DemoManifest;
import io.tallawah.shared.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Lands a generated pack for the bound tenant, and removes its files. */
final class LandedPack {

  private LandedPack() {}

  static boolean land(DemoManifest pack, Path folder, Connections connections, Ingestion ingestion)
      throws IOException {
    for (DemoManifest.DemoFile file : pack.files()) {
      DataConnection connection =
          connections.findOrCreate(file.connection(), new Platform(file.platform()));
      Path path = folder.resolve(file.file());
      ingestion.land(LandingRequest.of(connection.id(), path).withWindow(file.window()));
      Files.delete(path);
    }
    return true;
  }
}
