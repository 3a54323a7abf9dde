package io.tallawah.shared.ui;

import java.time.LocalDate;
import java.util.Optional;

/** To which day the bound tenant's figures are final; filled by the warehouse. */
public interface DataHorizon {

  Optional<LocalDate> finalTo();
}
