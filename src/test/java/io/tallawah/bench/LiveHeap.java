package io.tallawah.bench;

import java.lang.management.ManagementFactory;

/** What is still in use of this process's heap once everything else has been collected. */
final class LiveHeap {

  private static final int COLLECTIONS = 3;
  private static final double MB = 1024 * 1024;

  private LiveHeap() {}

  static double megabytes() {
    for (int i = 0; i < COLLECTIONS; i++) {
      ManagementFactory.getMemoryMXBean().gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MB;
  }
}
