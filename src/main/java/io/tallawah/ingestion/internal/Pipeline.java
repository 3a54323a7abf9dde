package io.tallawah.ingestion.internal;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets one thread parse while another writes to the database. At most a few steps wait in between,
 * so memory stays bounded whatever the file.
 */
final class Pipeline implements Steps {

  private static final int WAITING = 4;

  /** What the database is to do next. */
  sealed interface Step {
    record Change(String sql) implements Step {}

    record Rows(StreamTally stream, String copy, RowBuffer rows) implements Step {}

    record End(@Nullable FileTally tally, @Nullable Throwable failure) implements Step {}
  }

  /** The database's side. */
  interface Writer {
    void change(String sql) throws SQLException;

    void rows(StreamTally stream, String copy, RowBuffer rows) throws SQLException, IOException;
  }

  private final BlockingQueue<Step> steps = new ArrayBlockingQueue<>(WAITING);
  private volatile boolean stopped;

  @Override
  public void change(String sql) {
    put(new Step.Change(sql));
  }

  @Override
  public void rows(StreamTally stream, String copy, RowBuffer rows) {
    put(new Step.Rows(stream, copy, rows));
  }

  /** Runs the parser in a thread of its own and the writer in this one, until both are done. */
  FileTally run(Callable<FileTally> parser, Writer writer) throws IOException, SQLException {
    Thread thread = Thread.ofPlatform().name("landing-parser").daemon().start(() -> parse(parser));
    try {
      return write(writer);
    } finally {
      stopped = true;
      join(thread);
    }
  }

  private void parse(Callable<FileTally> parser) {
    try {
      put(new Step.End(parser.call(), null));
    } catch (CancellationException e) {
      stopped = true;
    } catch (Exception | Error e) {
      steps.clear();
      put(new Step.End(null, e));
    }
  }

  private FileTally write(Writer writer) throws IOException, SQLException {
    while (true) {
      switch (take()) {
        case Step.Change change -> writer.change(change.sql());
        case Step.Rows rows -> writer.rows(rows.stream(), rows.copy(), rows.rows());
        case Step.End end -> {
          if (end.tally() == null) {
            throw failure(end.failure());
          }
          return end.tally();
        }
      }
    }
  }

  private static IOException failure(@Nullable Throwable cause) {
    if (cause instanceof IOException e) {
      return e;
    }
    return new IOException("the file could not be read", cause);
  }

  private void put(Step step) {
    try {
      while (!steps.offer(step, 200, TimeUnit.MILLISECONDS)) {
        if (stopped) {
          throw new CancellationException();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    }
  }

  private Step take() throws IOException {
    try {
      return steps.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
