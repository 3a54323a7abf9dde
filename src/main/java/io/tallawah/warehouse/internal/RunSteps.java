package io.tallawah.warehouse.internal;

import io.tallawah.warehouse.NodeProgress;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the run is that goes on in this process; those of other processes aren't known here. */
@Component
public class RunSteps {

  private record Reached(UUID run, NodeProgress step) {}

  private final AtomicReference<@Nullable Reached> last = new AtomicReference<>();

  /** Notes a step that begins. */
  public void reach(UUID run, NodeProgress step) {
    if (!step.hasEnded()) {
      last.set(new Reached(run, step));
    }
  }

  /** The run has ended. */
  public void end() {
    last.set(null);
  }

  /** The step that began last of a run, if it goes on here and has begun one. */
  public Optional<NodeProgress> of(UUID run) {
    return Optional.ofNullable(last.get())
        .filter(reached -> reached.run().equals(run))
        .map(Reached::step);
  }
}
