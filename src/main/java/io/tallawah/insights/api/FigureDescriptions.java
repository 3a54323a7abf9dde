package io.tallawah.insights.api;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.tallawah.warehouse.Metric;
import io.tallawah.warehouse.MetricCatalogue;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the figures of an answer are, in the words of the catalogue of metrics. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class FigureDescriptions {

  private static final List<String> WITH_FIGURES =
      List.of(
          "CampaignAnswer",
          "RegionAnswer",
          "TotalsAnswer",
          "FiguresAnswer",
          "PeriodAnswer",
          "CreativeAnswer",
          "CreativeTotalsAnswer");
  private static final String WITH_CHANGES = "ChangesAnswer";
  private static final List<String> WITH_COMPARISON =
      List.of(
          "CampaignAnswer",
          "TotalsAnswer",
          "CampaignsAnswer",
          "CreativeAnswer",
          "CreativeTotalsAnswer");
  private static final Map<String, String> OF_COMPARISON =
      Map.of(
          "previous",
          "Figures of the days compared with; only with compare",
          "delta",
          "How they differ; only with compare",
          "comparison",
          "The days compared with; only with compare");

  @Bean
  OpenApiCustomizer figures(MetricCatalogue catalogue) {
    return document -> {
      Map<String, Schema> schemas = document.getComponents().getSchemas();
      WITH_FIGURES.forEach(
          name -> describe(schemas.get(name), catalogue, FigureDescriptions::words));
      describeChanges(schemas.get(WITH_CHANGES), catalogue);
      OF_COMPARISON.forEach((field, words) ->
          WITH_COMPARISON.forEach(name -> describe(schemas.get(name), field, words)));
    };
  }

  private static void describe(
      @Nullable Schema<?> schema, MetricCatalogue catalogue, Function<Metric, String> words) {
    if (schema != null && schema.getProperties() != null) {
      schema
          .getProperties()
          .forEach((field, figure) ->
              catalogue.find(field).ifPresent(metric -> figure.description(words.apply(metric))));
    }
  }

  /** In schemas of their own, as those of figures are shared by all that have figures. */
  private static void describeChanges(@Nullable Schema<?> schema, MetricCatalogue catalogue) {
    if (schema != null && schema.getProperties() != null) {
      for (Metric metric : catalogue.all()) {
        Schema<?> figure = schema.getProperties().get(metric.name());
        if (figure != null) {
          Schema<?> own = new JsonSchema();
          own.setTypes(figure.getTypes());
          schema.getProperties().put(metric.name(), own.description(change(metric)));
        }
      }
    }
  }

  /** A description beside a reference gets lost where the field may be absent. */
  private static void describe(@Nullable Schema<?> schema, String field, String words) {
    if (schema != null && schema.getProperties() != null) {
      Schema<?> property = schema.getProperties().get(field);
      if (property != null) {
        property.description(words);
      }
    }
  }

  private static String change(Metric metric) {
    return metric.unit() == Metric.Unit.PERCENT
        ? "Difference of %s, a fraction: 0.0012 is 0.12 points; null when it can't be said."
            .formatted(metric.label())
        : "Change of %s as a part of what it was: 0.25 is a quarter more; null when it can't be said."
            .formatted(metric.label());
  }

  private static String words(Metric metric) {
    String unit =
        switch (metric.unit()) {
          case MONEY ->
              metric.kind() == Metric.Kind.BASE
                  ? " In the row's currency, rounded to 6 places after all adding; null without an"
                      + " exchange rate."
                  : " In the row's currency; null without an exchange rate.";
          case PERCENT -> " A fraction: 0.0123 is 1.23 %.";
          case COUNT, TIMES -> "";
        };
    String formula = metric.formula().equals(metric.label()) ? "" : " (" + metric.formula() + ")";
    return metric.label() + formula + ". " + metric.caveat() + unit;
  }
}
