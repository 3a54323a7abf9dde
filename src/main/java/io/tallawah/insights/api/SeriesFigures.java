package io.tallawah.insights.api;

import io.swagger.v3.oas.models.media.Schema;
import io.tallawah.warehouse.Metric;
import io.tallawah.warehouse.MetricCatalogue;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A point may have any metric of the catalogue: those that were asked for. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class SeriesFigures {

  @Bean
  OpenApiCustomizer figuresOfPoints(MetricCatalogue catalogue) {
    return document -> {
      Schema<?> point = document.getComponents().getSchemas().get("PointAnswer");
      if (point != null) {
        catalogue.all().forEach(metric -> point.addProperty(metric.name(), figure(metric)));
      }
    };
  }

  private static Schema<?> figure(Metric metric) {
    Schema<?> figure = new Schema<>();
    figure.addType("number");
    figure.addType("null");
    return figure.description(
        "If asked for. " + metric.label() + " (" + metric.formula() + "). " + metric.caveat());
  }
}
