package io.tallawah.insights.api;

import io.swagger.v3.oas.models.media.Schema;
import io.tallawah.warehouse.Metric;
import io.tallawah.warehouse.MetricCatalogue;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the figures of an answer are, in the words of the catalogue of metrics. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = Type.SERVLET)
class FigureDescriptions {

  private static final List<String> WITH_FIGURES =
      List.of("CampaignAnswer", "TotalsAnswer", "CreativeAnswer", "CreativeTotalsAnswer");

  @Bean
  OpenApiCustomizer figures(MetricCatalogue catalogue) {
    return document -> {
      Map<String, Schema> schemas = document.getComponents().getSchemas();
      for (String name : WITH_FIGURES) {
        Schema<?> schema = schemas.get(name);
        if (schema != null && schema.getProperties() != null) {
          schema
              .getProperties()
              .forEach((field, figure) ->
                  catalogue.find(field).ifPresent(metric -> figure.description(words(metric))));
        }
      }
    };
  }

  private static String words(Metric metric) {
    String unit =
        switch (metric.unit()) {
          case MONEY -> " In the row's currency; null without an exchange rate.";
          case PERCENT -> " A fraction: 0.0123 is 1.23 %.";
          case COUNT, TIMES -> "";
        };
    String formula = metric.formula().equals(metric.label()) ? "" : " (" + metric.formula() + ")";
    return metric.label() + formula + ". " + metric.caveat() + unit;
  }
}
