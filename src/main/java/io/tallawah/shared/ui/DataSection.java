package io.tallawah.shared.ui;

import com.vaadin.flow.component.Component;
import java.util.function.Supplier;

/** A part of the Data screen; beans of it are shown in their order. */
@FunctionalInterface
public interface DataSection {

  /** A component for one tab of the browser. It must not load anything before it is attached. */
  Component create();

  /** On which tab of the screen it stands. */
  default DataTab tab() {
    return DataTab.OVERVIEW;
  }

  /** A part on one of the tabs. */
  static DataSection on(DataTab tab, Supplier<Component> part) {
    return new DataSection() {
      @Override
      public Component create() {
        return part.get();
      }

      @Override
      public DataTab tab() {
        return tab;
      }
    };
  }
}
