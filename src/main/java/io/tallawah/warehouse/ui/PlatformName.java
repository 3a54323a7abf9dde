package io.tallawah.warehouse.ui;

import com.vaadin.flow.component.html.Span;
import io.tallawah.ingestion.Platforms;
import io.tallawah.shared.ui.PlatformBadge;

/** A name behind its platform's badge. */
class PlatformName extends Span {

  PlatformName(Platforms platforms, String platform, String name) {
    Platforms.Look look = platforms.look(platform);
    add(new PlatformBadge(look.letter(), look.colour(), look.name()), new Span(name));
    addClassName("campaign-name");
  }
}
