/** Files of tables: CSV, XLSX and PDF of whatever offers itself as one. Knows no feature. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"shared", "shared::api", "shared::ui", "tenancy", "identity", "jobs"})
package io.tallawah.exports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
