package io.tallawah.shared.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridArrayUpdater;
import com.vaadin.flow.data.provider.CompositeDataGenerator;
import com.vaadin.flow.data.provider.DataCommunicator;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableComparator;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.function.ValueProvider;
import java.util.List;

/**
 * A grid of {@link LoadedRows}, which come in their order: what its headers say of another order is
 * for whoever reads the rows, and does not send those that are shown to the browser once more.
 */
public abstract class LoadedGrid<T> extends Grid<T> {

  /** With so many rows a page. */
  protected LoadedGrid(int pageSize) {
    super(pageSize, new Communication<>());
  }

  @Override
  protected void refreshViewport() {
    ((Communicator<T>) getDataCommunicator()).refreshViewport();
  }

  private static final class Communication<T> extends DataCommunicatorBuilder<T, GridArrayUpdater> {

    private static final long serialVersionUID = 1L;

    @Override
    protected DataCommunicator<T> build(
        Element element,
        CompositeDataGenerator<T> generator,
        GridArrayUpdater updater,
        SerializableSupplier<ValueProvider<T, String>> key) {
      return new Communicator<>(element, generator, updater);
    }
  }

  private static final class Communicator<T> extends DataCommunicator<T> {

    private static final long serialVersionUID = 1L;

    Communicator(Element element, CompositeDataGenerator<T> generator, GridArrayUpdater updater) {
      super(
          generator,
          updater,
          rows -> element.callJsFunction("$connector.updateFlatData", rows),
          element.getNode());
    }

    @Override
    public void setBackEndSorting(List<QuerySortOrder> order) {}

    @Override
    public void setInMemorySorting(SerializableComparator<T> comparator) {}

    @Override
    public void refreshViewport() {
      super.refreshViewport();
    }
  }
}
