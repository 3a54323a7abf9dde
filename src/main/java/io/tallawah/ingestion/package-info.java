/** Connections and the landing of Airbyte-protocol records. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"shared", "shared::ui", "shared::api", "tenancy", "identity"})
package io.tallawah.ingestion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
