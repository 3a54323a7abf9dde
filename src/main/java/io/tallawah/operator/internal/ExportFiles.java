package io.tallawah.operator.internal;

import io.tallawah.shared.TenantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where exports lie in the data folder: a folder for each tenant, readable by the server alone. */
@Component
public class ExportFiles {

  private final Path folder;

  ExportFiles(@Value("${tallawah.home:var}") Path home) {
    this.folder = home.resolve("tenant-exports");
  }

  /** The archive of an export, whether or not it is there. */
  public Path archive(TenantId tenant, UUID export) {
    return folder.resolve(tenant.toString()).resolve(export + ".zip");
  }

  /** The archive while it is being made; its folder is there. */
  Path part(TenantId tenant, UUID export) throws IOException {
    Path part = folder.resolve(tenant.toString()).resolve(export + ".part");
    Files.createDirectories(part.getParent());
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
    return part;
  }

  void remove(TenantId tenant, UUID export) {
    try {
      Files.deleteIfExists(archive(tenant, export));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes all of a tenant's; returns how many files there were. */
  long removeAll(TenantId tenant) {
    Path own = folder.resolve(tenant.toString());
    if (!Files.isDirectory(own)) {
      return 0;
    }
    long removed = 0;
    try (var files = Files.newDirectoryStream(own)) {
      for (Path file : files) {
        Files.delete(file);
        removed++;
      }
      Files.delete(own);
      return removed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
