package io.tallawah.shared.ui;

import com.vaadin.flow.component.Component;

/** A part of the Data screen; beans of it are shown in their order. */
public interface DataSection {

  /** A component for one tab. It must not load anything before it is attached. */
  Component create();
}
