package io.tallawah.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Resident memory of processes, in MB, as Linux tells it. */
final class ResidentMemory {

  private static final double KB_PER_MB = 1024;

  private ResidentMemory() {}

  static boolean isKnown() {
    return Files.isReadable(Path.of("/proc/self/smaps_rollup"));
  }

  /** All pages of one process. */
  static double of(long process) throws IOException {
    return read(process, "status", "VmRSS:");
  }

  /** A process and all it started; what they share counts once. */
  static double ofFamily(long process) throws IOException {
    double sum = 0;
    ProcessHandle parent = ProcessHandle.of(process).orElseThrow();
    for (ProcessHandle one : Stream.concat(Stream.of(parent), parent.descendants()).toList()) {
      sum += read(one.pid(), "smaps_rollup", "Pss:");
    }
    return sum;
  }

  private static double read(long process, String file, String field) throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process), file))) {
      return lines
          .filter(line -> line.startsWith(field))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / KB_PER_MB)
          .findFirst()
          .orElseThrow(() -> new IOException("no " + field + " of process " + process));
    }
  }
}
