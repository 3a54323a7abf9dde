package io.tallawah.setup.start;

import io.tallawah.ingestion.CompactionLoop;
import io.tallawah.setup.dbt.DbtEnvironment;
import io.tallawah.shared.ProblemException;
import io.tallawah.warehouse.NodeProgress;
import io.tallawah.warehouse.RunListener;
import io.tallawah.warehouse.RunResult;
import io.tallawah.warehouse.TransformLoop;
import io.tallawah.warehouse.TransformRequest;
import io.tallawah.warehouse.Warehouse;
import io.tallawah.warehouse.WarehouseState;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What turns a fresh machine into a running product, and does nothing on one that is. Each step
 * looks at what is really there; one that fails says so and lets the start go on with what there
 * is.
 */
@Component
class FirstRun {

  private static final Logger LOG = LoggerFactory.getLogger(FirstRun.class);

  private final StartProgress progress;
  private final DbtEnvironment dbt;
  private final DemoPeople people;
  private final ObjectProvider<DemoRecords> records;
  private final Warehouse warehouse;
  private final WarehouseState state;
  private final TransformLoop loop;
  private final CompactionLoop compactions;
  private final boolean demo;

  FirstRun(
      StartProgress progress,
      DbtEnvironment dbt,
      @org.springframework.context.annotation.Lazy DemoPeople people,
      ObjectProvider<DemoRecords> records,
      Warehouse warehouse,
      WarehouseState state,
      TransformLoop loop,
      CompactionLoop compactions,
      @Value("${tallawah.demo.enabled:false}") boolean demo) {
    this.progress = progress;
    this.dbt = dbt;
    this.people = people;
    this.records = records;
    this.warehouse = warehouse;
    this.state = state;
    this.loop = loop;
    this.compactions = compactions;
    this.demo = demo;
  }

  /** Goes through the steps; returns a demo password that was made now. */
  Optional<String> run() throws InterruptedException {
    warehouse.recover();
    progress.begin(Step.DBT);
    FutureTask<Boolean> environment = new FutureTask<>(this::prepareDbt);
    Thread preparing = Thread.ofPlatform().daemon().name("dbt environment").start(environment);
    try {
      Optional<String> password = demoPeople();
      demoRecords();
      transform(environment.get());
      progress.begin(Step.READY);
      progress.done(Step.READY);
      loop.begin();
      compactions.begin();
      return password;
    } catch (java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      preparing.interrupt();
    }
  }

  private boolean prepareDbt() {
    return step(
        Step.DBT,
        () -> dbt.prepare((index, total, text) -> progress.detail(Step.DBT, index, total, text)));
  }

  private Optional<String> demoPeople() {
    if (!demo) {
      people.deactivate();
      progress.skip(Step.PEOPLE, "the demo is off");
      return Optional.empty();
    }
    progress.begin(Step.PEOPLE);
    Optional<String>[] password = new Optional[] {Optional.empty()};
    step(Step.PEOPLE, () -> password[0] = people.ensure());
    return password[0];
  }

  private void demoRecords() {
    DemoRecords pack = demo ? records.getIfAvailable() : null;
    if (pack == null) {
      progress.skip(Step.DEMO, "the demo is off");
      return;
    }
    progress.begin(Step.DEMO);
    step(
        Step.DEMO,
        () -> {
          if (!pack.isLanded()) {
            pack.land((done, all) ->
                progress.detail(Step.DEMO, done, all, "file " + done + " of " + all));
          }
          return true;
        });
  }

  private void transform(boolean possible) {
    if (!possible) {
      progress.skip(Step.TRANSFORM, "waits for dbt's environment");
      return;
    }
    if (state.isUpToDate()) {
      progress.skip(Step.TRANSFORM, "nothing is queued");
      return;
    }
    if (state.isReadable()) {
      progress.skip(Step.TRANSFORM, "figures can be read; what is queued is built meanwhile");
      return;
    }
    progress.begin(Step.TRANSFORM);
    step(
        Step.TRANSFORM,
        () -> {
          RunResult result = warehouse.transform(TransformRequest.queued(), new Models());
          if (!result.succeeded()) {
            throw new ProblemException(String.valueOf(result.message()), "");
          }
          return true;
        });
  }

  private boolean step(Step step, Callable<?> action) {
    try {
      action.call();
      progress.done(step);
      return true;
    } catch (ProblemException e) {
      LOG.debug("{} failed", step.label(), e);
      progress.fail(step, (e.getMessage() + " " + e.advice()).strip());
    } catch (IOException | RuntimeException e) {
      LOG.error("{} failed", step.label(), e);
      progress.fail(step, "It failed; the log has the reason.");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return false;
  }

  /** Shows a run model by model. */
  private final class Models implements RunListener {

    @Override
    public void node(NodeProgress node) {
      if (node.hasEnded()) {
        progress.detail(Step.TRANSFORM, node.index(), node.total(), NodeText.of(node));
      }
    }

    @Override
    public void waiting() {
      progress.detail(Step.TRANSFORM, "waits for another run to end");
    }
  }
}
