package io.tallawah.insights.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import io.tallawah.ingestion.Platforms;
import io.tallawah.insights.CampaignChoice;
import io.tallawah.insights.CampaignFilter;
import io.tallawah.insights.CampaignQuery;
import io.tallawah.insights.RegionFields;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Title, metric, how it is shown, currency and filters of the map. */
class MapHeader extends Div {

  private final RegionFields fields;
  private final Select<String> metric = new Select<>();
  private final Select<RegionShown> shown = new Select<>();
  private final Checkbox merged = new Checkbox();
  private final FilterBar filters;
  private final Span notCompared = new Span();
  private final Div first = new Div();
  private BiConsumer<CampaignFilter, List<String>> filtered = (filter, values) -> {};
  private Consumer<CampaignQuery> asked = query -> {};

  MapHeader(
      MapState state,
      Platforms platforms,
      RegionText text,
      RegionFields fields,
      MetricText figures) {
    this.fields = fields;
    addClassName("view-header");
    addClassName("map-header");
    metric.setPrefixComponent(new Span(getTranslation("map.metric")));
    metric.setAriaLabel(getTranslation("map.metric"));
    metric.addClassName("map-metric");
    metric.setItems(RegionFields.METRICS);
    metric.setItemLabelGenerator(text::metric);
    shown.setPrefixComponent(new Span(getTranslation("map.shown")));
    shown.setAriaLabel(getTranslation("map.shown"));
    shown.addClassName("map-shown");
    shown.setItemLabelGenerator(way -> text.shown(way, String.valueOf(metric.getValue())));
    merged.setLabel(getTranslation("map.merge"));
    merged.addClassName("map-merge");
    filters =
        new FilterBar(
                state.query().campaigns(),
                platforms,
                figures,
                this::getTranslation,
                (filter, values) -> filtered.accept(filter, values),
                query -> asked.accept(query))
            .withoutBounds();
    notCompared.setText(getTranslation("map.not-compared"));
    notCompared.addClassName("muted");
    first.add(new H1(getTranslation("map.title")), metric, shown, merged);
    first.addClassName("header-row");
    add(first, filters, notCompared);
  }

  /** Puts something at the end of the first line. */
  void addTool(Component tool) {
    Div spacer = new Div();
    spacer.addClassName("spacer");
    first.add(spacer, tool);
  }

  /** Puts something beside the title. */
  void addBesideTitle(Component tool) {
    first.addComponentAtIndex(1, tool);
  }

  void onMetric(Consumer<String> listener) {
    metric.addValueChangeListener(event -> {
      if (event.isFromClient() && event.getValue() != null) {
        listener.accept(event.getValue());
      }
    });
  }

  void onShown(Consumer<RegionShown> listener) {
    shown.addValueChangeListener(event -> {
      if (event.isFromClient() && event.getValue() != null) {
        listener.accept(event.getValue());
      }
    });
  }

  void onMerged(Consumer<Boolean> listener) {
    merged.addValueChangeListener(event -> {
      if (event.isFromClient()) {
        listener.accept(event.getValue());
      }
    });
  }

  void onFilter(BiConsumer<CampaignFilter, List<String>> listener) {
    filtered = listener;
  }

  /** Calls back with another question about the campaigns. */
  void onQuery(Consumer<CampaignQuery> listener) {
    asked = listener;
  }

  /** Shows what the address says. */
  void show(MapState state, RegionShown now, boolean compared) {
    metric.setValue(state.query().metric());
    shown.setItems(RegionShown.of(fields, state.query().metric()));
    shown.setValue(now);
    merged.setValue(state.query().merged());
    filters.show(state.query().campaigns());
    notCompared.setVisible(compared);
  }

  /** Whether some platforms tell regions of this set together that others tell apart. */
  void offerMerging(boolean can) {
    merged.setVisible(can);
  }

  void offer(List<CampaignChoice> choices) {
    filters.offer(
        choices.stream().filter(choice -> choice.filter() != CampaignFilter.REGION).toList());
  }
}
