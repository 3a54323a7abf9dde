package io.tallawah.insights;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All labels of a tenant as of one version, and which campaigns bear them: by hand, or by a rule
 * unless a person took them off.
 *
 * @see "src/docs/decisions/0036-labels.md"
 */
final class LabelBook {

  /** Of a tenant without labels. */
  static final LabelBook NONE = new LabelBook(0, List.of(), Map.of());

  /** What people decided of one campaign, by label: true where it bears it. */
  record Decision(UUID label, boolean on) {}

  /** What is known of a campaign beside its ids; names are null while they have not landed. */
  record Known(CampaignRef campaign, @Nullable String name, @Nullable String objective) {

    static Known of(SumRow row) {
      CampaignRef campaign = CampaignRef.of(row.key());
      String name = row.names().campaign();
      return new Known(
          campaign, name.equals(campaign.campaignId()) ? null : name, row.names().objective());
    }
  }

  private final long version;
  private final List<Label> all;
  private final Map<CampaignRef, List<Decision>> decided;
  private final Map<UUID, String> contains = new HashMap<>();
  private final Map<UUID, String> begins = new HashMap<>();

  /** With labels in the order of their names. */
  LabelBook(long version, List<Label> all, Map<CampaignRef, List<Decision>> decided) {
    this.version = version;
    this.all = List.copyOf(all);
    this.decided = Map.copyOf(decided);
    for (Label label : all) {
      LabelRule rule = label.rule();
      if (rule != null) {
        contains.put(label.id(), ScopeFilter.folded(rule.nameContains()));
        begins.put(label.id(), ScopeFilter.folded(rule.nameStartsWith()));
      }
    }
  }

  long version() {
    return version;
  }

  /** In the order of their names. */
  List<Label> all() {
    return all;
  }

  Optional<Label> find(String value) {
    return all.stream().filter(label -> label.value().equals(value)).findFirst();
  }

  int decisions() {
    return decided.size();
  }

  /** What people decided, by campaign. */
  Map<CampaignRef, List<Decision>> decided() {
    return decided;
  }

  /** The labels of a row's campaign, in the order of their names. */
  List<Label> of(SumRow row) {
    return all.isEmpty() ? List.of() : of(Known.of(row));
  }

  /** The labels of a campaign, in the order of their names. */
  List<Label> of(Known campaign) {
    List<Decision> own = decided.getOrDefault(campaign.campaign(), List.of());
    String name = campaign.name() == null ? null : ScopeFilter.folded(campaign.name());
    List<Label> borne = new ArrayList<>();
    for (Label label : all) {
      if (bears(label, campaign, name, own)) {
        borne.add(label);
      }
    }
    return List.copyOf(borne);
  }

  /** Whether a row's campaign bears one of these labels, or none where that is asked for. */
  boolean isAmong(Set<String> wanted, SumRow row) {
    List<Label> own = of(row);
    return own.isEmpty()
        ? wanted.contains(Label.NONE)
        : own.stream().anyMatch(label -> wanted.contains(label.value()));
  }

  private boolean bears(
      Label label, Known campaign, @Nullable String name, List<Decision> decisions) {
    for (Decision decision : decisions) {
      if (decision.label().equals(label.id())) {
        return decision.on();
      }
    }
    return label.rule() != null && catches(label, label.rule(), campaign, name);
  }

  private boolean catches(Label label, LabelRule rule, Known campaign, @Nullable String name) {
    return among(rule.platforms(), campaign.campaign().platform())
        && among(rule.accounts(), campaign.campaign().accountId())
        && among(rule.objectives(), campaign.objective())
        && (!rule.asksForName()
            || (name != null
                && name.contains(contains.getOrDefault(label.id(), ""))
                && name.startsWith(begins.getOrDefault(label.id(), ""))));
  }

  private static boolean among(List<String> chosen, @Nullable String value) {
    return chosen.isEmpty() || (value != null && chosen.contains(value));
  }
}
