package io.tallawah.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CancellationTests {

  @Test
  void whatRunsIsStopped() throws Exception {
    Cancellation work = new Cancellation(Runnable::run);
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
  void whoGivesUpDoesNotWaitForTheStop() throws Exception {
    List<Runnable> later = new ArrayList<>();
    Cancellation work = new Cancellation(later::add);
    List<String> stopped = new ArrayList<>();
    work.call(() ->
        Cancellation.stoppable(
            () -> stopped.add("stopped"),
            () -> {
              work.cancel();
              assertThat(stopped).isEmpty();
              assertThat(work.isCancelled()).isTrue();
              later.forEach(Runnable::run);
              return "";
            }));
    assertThat(stopped).containsExactly("stopped");
    later.forEach(Runnable::run);
    assertThat(stopped).as("what has ended is not stopped").hasSize(1);
  }

  @Test
  void nothingBeginsThatWasGivenUp() {
    Cancellation work = new Cancellation(Runnable::run);
    work.cancel();
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> work.call(() -> Cancellation.stoppable(() -> {}, () -> "never")));
  }

  @Test
  void whatFailsBecauseItWasStoppedWasGivenUp() {
    Cancellation work = new Cancellation(Runnable::run);
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
