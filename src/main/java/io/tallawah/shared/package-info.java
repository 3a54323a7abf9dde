/** Value types and contracts that every module speaks. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.tallawah.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
