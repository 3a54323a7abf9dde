package io.tallawah.exports.internal;

import io.tallawah.shared.TenantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where exports lie in the data folder: a folder for each tenant, readable by the server alone. */
@Component
public class TableFiles {

  private final Path folder;

  TableFiles(@Value("${tallawah.home:var}") Path home) {
    this.folder = home.resolve("exports");
  }

  /** The file of an export, whether or not it is there. */
  public Path file(TenantId tenant, UUID export) {
    return folder.resolve(tenant.toString()).resolve(export.toString());
  }

  /** A new file beside it, for an attempt; the folder is there. */
  Path attempt(TenantId tenant, UUID export) throws IOException {
    Path own = file(tenant, export).getParent();
    Files.createDirectories(own);
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
    return Files.createTempFile(own, export + ".", ".part");
  }

  /** Removes the file of an export, and what attempts that were cut off have left of it. */
  public void remove(TenantId tenant, UUID export) {
    try {
      Files.deleteIfExists(file(tenant, export));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    removeAll(tenant, export + ".*.part");
  }

  /** Removes all of a tenant's and its folder; returns how many files there were. */
  public long removeAll(TenantId tenant) {
    long removed = removeAll(tenant, "*");
    try {
      Files.deleteIfExists(folder.resolve(tenant.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return removed;
  }

  private long removeAll(TenantId tenant, String names) {
    Path own = folder.resolve(tenant.toString());
    if (!Files.isDirectory(own)) {
      return 0;
    }
    long removed = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(own, names)) {
      for (Path file : files) {
        removed += Files.deleteIfExists(file) ? 1 : 0;
      }
      return removed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
