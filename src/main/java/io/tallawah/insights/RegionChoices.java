package io.tallawah.insights;

import io.tallawah.shared.DateRange;
import io.tallawah.tenancy.CurrentTenant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The places that campaigns can be narrowed to. */
@Component
@Transactional(readOnly = true)
class RegionChoices {

  private final RegionDays days;
  private final CurrentTenant currentTenant;

  RegionChoices(RegionDays days, CurrentTenant currentTenant) {
    this.days = days;
    this.currentTenant = currentTenant;
  }

  /** Every place that has figures in these days, with how many campaigns have them there. */
  List<CampaignChoice> choices(DateRange range) {
    return days.placesExist() ? days.choices(currentTenant.require(), range) : List.of();
  }
}
