/** Running dbt, its results, freshness, and the catalogue of metrics. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "shared::ui",
      "shared::api",
      "shared::net",
      "tenancy",
      "identity",
      "ingestion"
    })
package io.tallawah.warehouse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
