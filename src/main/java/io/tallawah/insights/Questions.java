package io.tallawah.insights;

import io.tallawah.ingestion.Platforms;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.PeriodPreset;
import io.tallawah.tenancy.TenantDirectory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What every question about figures is held to, be it a request, a file or a kept view. */
@Component
public class Questions {

  private final Platforms platforms;
  private final Labels labels;
  private final TenantDirectory tenants;
  private final Clock clock;

  Questions(Platforms platforms, Labels labels, TenantDirectory tenants, Clock clock) {
    this.platforms = platforms;
    this.labels = labels;
    this.tenants = tenants;
    this.clock = clock;
  }

  /** The days of a question that names none, in the tenant's calendar. */
  public DateRange usualDays() {
    return PeriodPreset.usual(LocalDate.now(clock.withZone(tenants.current().timeZone())));
  }

  /**
   * Reads a question and holds it to the platforms and labels that there are.
   *
   * @param reader takes the days for when none are named
   * @param about the campaigns that it asks about
   * @throws BadQueryException naming what can't be taken
   */
  public <Q> Q read(Function<DateRange, Q> reader, Function<Q, CampaignQuery> about) {
    Q question = reader.apply(usualDays());
    CampaignQuery campaigns = about.apply(question);
    requirePlatforms(campaigns.platforms());
    requireLabels(campaigns.labels());
    return question;
  }

  private void requirePlatforms(List<String> wanted) {
    List<String> known = platforms.all().stream().map(Platforms.Look::id).toList();
    if (!known.containsAll(wanted)) {
      throw BadQueryException.value(
          "platform", "A platform is one of {0}.", String.join(", ", known));
    }
  }

  private void requireLabels(List<String> wanted) {
    List<String> asked = wanted.stream().filter(one -> !one.equals(Label.NONE)).toList();
    if (!asked.isEmpty() && !labels.all().stream().map(Label::value).toList().containsAll(asked)) {
      throw BadQueryException.value("label", "There is no such label.");
    }
  }
}
