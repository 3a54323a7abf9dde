/** Keys: those that sign, those that seal secrets and guard messages, and who guards them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "tenancy"})
package io.tallawah.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
