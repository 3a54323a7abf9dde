package io.tallawah.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTests {

  private static final Duration PATIENCE = Duration.ofMillis(200);

  @TempDir private Path folder;

  @Test
  void whatIsPrintedIsReadToItsEndWhenOnlyTheSecondWayStopsIt() throws Exception {
    assertThat(stoppedWhile("trap '' INT; trap 'echo last; exit 3' TERM")).isEqualTo("last");
  }

  @Test
  void whatIsPrintedIsReadToItsEndWhenOnlyForceStopsIt() throws Exception {
    assertThat(stoppedWhile("trap '' INT TERM")).isNull();
  }

  /** What a program prints after it was asked to stop, read while it is. */
  private @Nullable String stoppedWhile(String traps) throws Exception {
    ProcessBuilder program =
        new ProcessBuilder("sh", "-c", traps + "; echo begun; while :; do sleep 0.05; done");
    try (ChildProcess process = ChildProcess.start(program, folder.resolve("pid"), PATIENCE);
        ExecutorService stopper = Executors.newSingleThreadExecutor()) {
      BufferedReader output = process.output();
      assertThat(output.readLine()).isEqualTo("begun");
      CompletableFuture<Void> stopped = CompletableFuture.runAsync(process::stop, stopper);
      String last = output.readLine();
      stopped.join();
      assertThat(process.wasStopped()).isTrue();
      assertThat(process.waitFor()).isPositive();
      return last;
    }
  }
}
