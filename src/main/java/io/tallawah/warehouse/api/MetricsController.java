package io.tallawah.warehouse.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tallawah.warehouse.MetricCatalogue;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Metrics")
class MetricsController {

  private final MetricCatalogue catalogue;

  MetricsController(MetricCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  @GetMapping(path = "/api/v1/metrics", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "What every figure is: label, unit, formula, additivity, direction")
  List<MetricAnswer> metrics() {
    return catalogue.all().stream().map(MetricAnswer::of).toList();
  }
}
