package io.tallawah.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Collects what the benchmarks of a run measured; it is printed once, when the last has ended. */
final class BenchTable implements AutoCloseable {

  private static final String HEAD = "%-56s %5s %10s %10s %8s %8s %s%n";
  private static final Path FILE = Path.of("target", "bench", "table.txt");

  private final List<String> rows = new ArrayList<>();

  /** A measurement without a goal. */
  synchronized void row(String name, String unit, Samples samples) {
    add(name, unit, samples, "", "", "");
  }

  /** A single figure without a goal. */
  void row(String name, String unit, double value) {
    row(name, unit, Samples.of(value));
  }

  /** A measurement whose ratio to another must not exceed a goal. */
  synchronized void atMost(double goal, double ratio, String name, String unit, Samples samples) {
    add(name, unit, samples, number(ratio), "≤ " + number(goal), ratio <= goal ? "met" : "MISSED");
  }

  /** A measurement whose ratio to another must reach a goal. */
  synchronized void atLeast(double goal, double ratio, String name, String unit, Samples samples) {
    add(name, unit, samples, number(ratio), "≥ " + number(goal), ratio >= goal ? "met" : "MISSED");
  }

  private void add(
      String name, String unit, Samples samples, String ratio, String goal, String verdict) {
    rows.add(
        HEAD.formatted(
            name + ", " + unit,
            samples.count(),
            number(samples.median()),
            number(samples.p95()),
            ratio,
            goal,
            verdict));
  }

  /** Prints the table, and keeps it in a file. */
  @Override
  public synchronized void close() {
    String head = HEAD.formatted("benchmark", "n", "median", "p95", "ratio", "goal", "");
    String table = head + String.join("", rows);
    System.out.println("\n" + table);
    try {
      Files.createDirectories(FILE.getParent());
      Files.writeString(FILE, table);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String number(double value) {
    String form = Math.abs(value) >= 100 ? "%.0f" : Math.abs(value) >= 10 ? "%.1f" : "%.3f";
    return String.format(Locale.ROOT, form, value);
  }
}
