package io.tallawah.shared.ui;

import com.vaadin.flow.data.provider.AbstractBackEndDataProvider;
import com.vaadin.flow.data.provider.Query;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Rows of which the first came with their count; the others are read as they are scrolled to. */
public final class LoadedRows<T> extends AbstractBackEndDataProvider<T, Void> {

  /** Reads rows of the same question. */
  @FunctionalInterface
  public interface More<T> {
    List<T> rows(int from, int limit);
  }

  private final transient Function<T, Object> id;
  private final transient Consumer<Exception> failed;
  private transient List<T> first = List.of();
  private transient More<T> more = (from, limit) -> List.of();
  private int count;

  /**
   * Begins empty.
   *
   * @param failed hears what a later reading threw; the rows are then missing
   */
  public LoadedRows(Function<T, Object> id, Consumer<Exception> failed) {
    this.id = id;
    this.failed = failed;
  }

  /** Shows another question's rows. */
  public void begin(List<T> loaded, long all, More<T> others) {
    first = loaded;
    count = Math.toIntExact(all);
    more = others;
    refreshAll();
  }

  @Override
  public Object getId(T row) {
    return id.apply(row);
  }

  @Override
  protected Stream<T> fetchFromBackEnd(Query<T, Void> query) {
    int from = query.getOffset();
    int limit = query.getLimit();
    if (from + limit <= first.size() || first.size() == count) {
      return first.stream().skip(from).limit(limit);
    }
    try {
      return more.rows(from, limit).stream();
    } catch (RuntimeException e) {
      failed.accept(e);
      return Stream.empty();
    }
  }

  @Override
  protected int sizeInBackEnd(Query<T, Void> query) {
    return count;
  }
}
