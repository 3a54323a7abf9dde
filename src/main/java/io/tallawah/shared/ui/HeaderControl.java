package io.tallawah.shared.ui;

import com.vaadin.flow.component.Component;

/**
 * Something that a person sets for the whole session beside the period, such as what to compare
 * with; beans of it stand in the header in their order. What is set is kept in the address.
 */
public interface HeaderControl {

  /** A component for one tab. It must not load anything before it is attached. */
  Component create();
}
