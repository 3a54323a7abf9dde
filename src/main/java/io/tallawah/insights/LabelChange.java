package io.tallawah.insights;

import io.tallawah.shared.ProblemException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Campaigns that a label is put on, and campaigns that it is taken off, by hand. */
public record LabelChange(Set<CampaignRef> putOn, Set<CampaignRef> takeOff) {

  /** Most campaigns of one change. */
  public static final int MOST = 500;

  /** Most decisions of people that are kept of a tenant. */
  public static final int MOST_KEPT = 20_000;

  private static final int LONGEST_ID = 200;

  /**
   * Takes campaigns as they are named.
   *
   * @throws ProblemException when there are none or too many, one is named twice or can't be
   */
  public LabelChange {
    putOn = Set.copyOf(putOn);
    takeOff = Set.copyOf(takeOff);
    int all = putOn.size() + takeOff.size();
    if (all == 0 || all > MOST) {
      throw ProblemException.of(
          "A change is of 1 to {0} campaigns.", "Choose fewer, or give the label a rule.", MOST);
    }
    if (putOn.stream().anyMatch(takeOff::contains)) {
      throw new ProblemException(
          "A campaign can't be put on and taken off at once.", "Name it once.");
    }
    Stream.concat(putOn.stream(), takeOff.stream())
        .flatMap(one -> Stream.of(one.platform(), one.accountId(), one.campaignId()))
        .forEach(LabelChange::check);
  }

  /** Puts a label on these. */
  public static LabelChange on(Collection<CampaignRef> campaigns) {
    return new LabelChange(new LinkedHashSet<>(campaigns), Set.of());
  }

  /** Takes a label off these. */
  public static LabelChange off(Collection<CampaignRef> campaigns) {
    return new LabelChange(Set.of(), new LinkedHashSet<>(campaigns));
  }

  Set<CampaignRef> all() {
    Set<CampaignRef> all = new LinkedHashSet<>(putOn);
    all.addAll(takeOff);
    return all;
  }

  private static void check(String text) {
    if (text.isEmpty() || text.length() > LONGEST_ID || text.indexOf('\0') >= 0) {
      throw ProblemException.of(
          "A campaign's ids have 1 to {0} characters.",
          "Take them from a row of the campaigns.", LONGEST_ID);
    }
  }
}
