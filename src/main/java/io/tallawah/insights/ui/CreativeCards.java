package io.tallawah.insights.ui;

import com.vaadin.flow.component.html.Div;
import io.tallawah.insights.CreativeRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Creatives on cards; one that shows what it would show again stays where it is. */
class CreativeCards extends Div {

  private final transient BiFunction<CreativeRow, String, CreativeCard> makes;
  private final transient Map<Object, CreativeCard> byKey = new HashMap<>();

  /**
   * Without any.
   *
   * @param makes a card of a creative for a metric
   */
  CreativeCards(BiFunction<CreativeRow, String, CreativeCard> makes) {
    this.makes = makes;
    addClassName("creative-cards");
  }

  /** Shows these in place of those before. */
  void show(List<CreativeRow> rows, String metric) {
    Map<Object, CreativeCard> before = new HashMap<>(byKey);
    byKey.clear();
    List<CreativeCard> wanted = new ArrayList<>();
    for (CreativeRow row : rows) {
      CreativeCard kept = before.get(row.key());
      wanted.add(kept != null && kept.shows(row, metric) ? put(row, kept) : make(row, metric));
    }
    getChildren().toList().stream().filter(card -> !wanted.contains(card)).forEach(this::remove);
    for (int i = 0; i < wanted.size(); i++) {
      if (i >= getComponentCount() || !getComponentAt(i).equals(wanted.get(i))) {
        addComponentAtIndex(i, wanted.get(i));
      }
    }
  }

  /** Puts others behind them. */
  void append(List<CreativeRow> further, String metric) {
    further.forEach(row -> add(make(row, metric)));
  }

  /** None any more. */
  void clear() {
    byKey.clear();
    removeAll();
  }

  /** The focus goes to a creative, if its card is here. */
  void focus(@Nullable CreativeRow row) {
    CreativeCard card = row == null ? null : byKey.get(row.key());
    if (card != null) {
      card.focusName();
    }
  }

  private CreativeCard make(CreativeRow row, String metric) {
    return put(row, makes.apply(row, metric));
  }

  private CreativeCard put(CreativeRow row, CreativeCard card) {
    byKey.put(row.key(), card);
    return card;
  }
}
