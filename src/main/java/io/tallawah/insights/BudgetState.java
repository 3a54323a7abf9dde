package io.tallawah.insights;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign has spent beside the budget that its platform tells. It knows no pace: whether
 * the rest of a flight will do is another question.
 *
 * @see <a href="../../../../../docs/decisions/0038-files-results-budgets.md">decision 38</a>
 */
public enum BudgetState {
  /** No budget is told. */
  NONE,
  /** Less than the budget is spent. */
  BELOW,
  /** The budget is spent, to one part in a hundred. */
  REACHED,
  /** More than the budget is spent. */
  ABOVE;

  private static final BigDecimal NEARLY = new BigDecimal("0.99");
  private static final BigDecimal BARELY = new BigDecimal("1.01");

  /** As an address and REST write it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<BudgetState> of(String id) {
    return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
  }

  /** As an address and REST write them. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(BudgetState::id).toList();
  }

  /** What somebody spent of a budget; nothing of no budget. */
  static BudgetState of(@Nullable BigDecimal spent, @Nullable BigDecimal budget) {
    if (budget == null || budget.signum() <= 0) {
      return NONE;
    }
    BigDecimal spend = spent == null ? BigDecimal.ZERO : spent;
    if (spend.compareTo(budget.multiply(NEARLY)) < 0) {
      return BELOW;
    }
    return spend.compareTo(budget.multiply(BARELY)) > 0 ? ABOVE : REACHED;
  }

  /** The worse of two, where a campaign has two budgets. */
  BudgetState and(BudgetState other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
