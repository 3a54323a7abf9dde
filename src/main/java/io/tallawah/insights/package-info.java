/** The only reader of the marts: campaigns. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "shared::ui",
      "shared::api",
      "shared::net",
      "tenancy",
      "identity",
      "warehouse",
      "warehouse::api",
      "ingestion",
      "exports",
      "exports::ui",
      "views",
      "views::ui"
    })
package io.tallawah.insights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
