package io.tallawah.setup.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} of a data folder says.
 *
 * @param pid process id
 * @param data the data folder it was started on
 * @param port where it listens
 */
record PostmasterFile(long pid, Path data, int port) {

  private static final int PORT_LINE = 3;

  static Optional<PostmasterFile> read(Path data) throws IOException {
    Path file = data.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file);
    try {
      return Optional.of(
          new PostmasterFile(
              Long.parseLong(lines.get(0).strip()),
              Path.of(lines.get(1)),
              Integer.parseInt(lines.get(PORT_LINE).strip())));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }
}
