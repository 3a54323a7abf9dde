/** The main layout, the error handler and the landing page; knows no feature. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"shared", "shared::ui", "shared::api", "tenancy", "identity"})
package io.tallawah.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
