package io.tallawah.insights.ui;

import io.tallawah.insights.LabelRule;
import io.tallawah.insights.LabelUse;
import io.tallawah.insights.Labels;
import io.tallawah.insights.NewLabel;
import io.tallawah.shared.ProblemException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the dialog of labels may do; each calls back in the tab, or not at all when it failed. */
interface LabelActs {

  /** Reads all labels and what a rule can be made of. */
  void read(Consumer<Shown> shown, Consumer<ProblemException> refused);

  /** Counts the campaigns that a rule would catch. */
  void count(LabelRule rule, Consumer<Long> counted);

  /** Defines a label, or changes the one of an id. */
  void save(@Nullable UUID id, NewLabel wanted, Runnable done, Consumer<ProblemException> refused);

  /** Deletes a label. */
  void delete(UUID id, Runnable done, Consumer<ProblemException> refused);

  /** What the dialog shows. */
  record Shown(List<LabelUse> labels, Labels.RuleChoices choices) {}
}
