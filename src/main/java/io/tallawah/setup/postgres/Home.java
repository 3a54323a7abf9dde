package io.tallawah.setup.postgres;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The data folder and where things lie in it. */
public record Home(Path folder) {

  /** Makes the folder, readable by its owner alone, unless it is there. */
  public static Home open(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      createPrivate(folder);
    }
    return new Home(folder.toRealPath());
  }

  public Path lock() {
    return folder.resolve("lock");
  }

  public Path guests() {
    return folder.resolve("guests.lock");
  }

  public Path database() {
    return folder.resolve("postgres");
  }

  public Path secrets() {
    return folder.resolve("secrets");
  }

  public Path logs() {
    return folder.resolve("logs");
  }

  static void createPrivate(Path folder) throws IOException {
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectories(folder);
    }
  }
}
