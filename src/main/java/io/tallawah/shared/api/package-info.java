/** What every REST controller shares: problem details, trace ids, checked query parameters. */
@NullMarked
@NamedInterface("api")
package io.tallawah.shared.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
