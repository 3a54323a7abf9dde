/** Keys that sign. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "tenancy"})
package io.tallawah.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
