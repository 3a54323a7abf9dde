/** How a fresh machine becomes a running product. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "shared::api",
      "shared::net",
      "tenancy",
      "keys",
      "identity",
      "ingestion",
      "warehouse"
    })
package io.tallawah.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
