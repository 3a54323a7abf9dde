/**
 * The life of a tenant as operators look after it: support, export and deletion, and the platform's
 * own audit log on screen.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "shared::api",
      "shared::ui",
      "tenancy",
      "identity",
      "identity::ui",
      "audit",
      "audit::ui",
      "shell",
      "ingestion",
      "warehouse",
      "exports"
    })
package io.tallawah.operator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
