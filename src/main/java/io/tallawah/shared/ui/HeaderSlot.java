package io.tallawah.shared.ui;

import com.vaadin.flow.component.Component;

/** Something for the strip under the header of every screen; beans of it are asked in order. */
public interface HeaderSlot {

  /** A component for one tab. It must not load anything before it is attached. */
  Component create();
}
