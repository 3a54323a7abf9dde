package io.tallawah.insights;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a row is among those a query is about. */
final class ScopeFilter implements Predicate<SumRow> {

  private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036F]");
  private static final Pattern APOSTROPHES = Pattern.compile("[‘’ʼ]");

  private final CampaignScope scope;
  private final String folded;
  private final LabelBook labels;
  private final Set<String> wanted;

  /** With the labels that campaigns bear. */
  ScopeFilter(CampaignScope scope, LabelBook labels) {
    this.scope = scope;
    this.labels = labels;
    this.wanted = Set.copyOf(scope.labels());
    this.folded = folded(scope.search());
  }

  @Override
  public boolean test(SumRow row) {
    CampaignKey key = row.key();
    return among(scope.platforms(), key.platform())
        && among(scope.accounts(), key.accountId())
        && among(scope.campaigns(), key.campaignId())
        && among(scope.adsets(), key.adsetId())
        && among(scope.statuses(), row.names().status())
        && among(scope.objectives(), row.names().objective())
        && isFound(row)
        && (wanted.isEmpty() || labels.isAmong(wanted, row));
  }

  private boolean isFound(SumRow row) {
    return folded.isEmpty()
        || row.key().id().contains(scope.search())
        || row.key().campaignId().contains(scope.search())
        || folded(row.names().own()).contains(folded)
        || folded(row.names().campaign()).contains(folded);
  }

  private static boolean among(List<String> chosen, @Nullable String value) {
    return chosen.isEmpty() || (value != null && chosen.contains(value));
  }

  /** Without case and accents, and with straight apostrophes. */
  static String folded(String text) {
    String straight = APOSTROPHES.matcher(text).replaceAll("'");
    String bare =
        MARKS.matcher(Normalizer.normalize(straight, Normalizer.Form.NFKD)).replaceAll("");
    return bare.toLowerCase(Locale.ROOT);
  }
}
