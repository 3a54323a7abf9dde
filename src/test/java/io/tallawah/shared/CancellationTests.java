package io.tallawah.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CancellationTests {

  @Test
  void whatRunsIsStopped() throws Exception {
    Cancellation work = new Cancellation();
    CompletableFuture<String> begun = new CompletableFuture<>();
    CompletableFuture<String> stopped = new CompletableFuture<>();
    CompletableFuture<String> result =
        CompletableFuture.supplyAsync(() -> {
          try {
            return work.call(() ->
                Cancellation.stoppable(
                    () -> stopped.complete("stopped"),
                    () -> {
                      begun.complete("");
                      return stopped.join();
                    }));
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
    begun.get(5, TimeUnit.SECONDS);
    work.cancel();
    assertThat(result.get(5, TimeUnit.SECONDS)).isEqualTo("stopped");
    assertThat(work.isCancelled()).isTrue();
  }

  @Test
  void nothingBeginsThatWasGivenUp() {
    Cancellation work = new Cancellation();
    work.cancel();
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> work.call(() -> Cancellation.stoppable(() -> {}, () -> "never")));
  }

  @Test
  void whatFailsBecauseItWasStoppedWasGivenUp() {
    Cancellation work = new Cancellation();
    IllegalStateException stopped = new IllegalStateException("stopped");
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() ->
            work.call(() ->
                Cancellation.stoppable(
                    () -> {},
                    () -> {
                      work.cancel();
                      throw stopped;
                    })))
        .withCause(stopped);
  }

  @Test
  void whatNobodyCanGiveUpSimplyRuns() throws Exception {
    assertThat(Cancellation.isPossible()).isFalse();
    assertThat(Cancellation.stoppable(() -> {}, () -> "done")).isEqualTo("done");
  }
}
