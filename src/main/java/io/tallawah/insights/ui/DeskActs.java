package io.tallawah.insights.ui;

import io.tallawah.insights.LabelRule;
import io.tallawah.insights.NewLabel;
import io.tallawah.shared.ProblemException;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the dialog of labels may do, done by the service. */
record DeskActs(LabelTools tools, LabelDesk desk, Words words) implements LabelActs {

  @Override
  public void read(Consumer<Shown> shown, Consumer<ProblemException> refused) {
    tools.work(() -> new Shown(desk.labels().uses(), desk.labels().ruleChoices()), shown, refused);
  }

  @Override
  public void count(LabelRule rule, Consumer<Long> counted) {
    tools.work(() -> desk.labels().caught(rule), counted, refusal -> {});
  }

  @Override
  public void save(
      @Nullable UUID id, NewLabel wanted, Runnable done, Consumer<ProblemException> refused) {
    tools.work(
        () ->
            id == null
                ? java.util.Optional.of(desk.labels().create(wanted))
                : desk.labels().change(id, wanted),
        label -> {
          if (label.isEmpty()) {
            refused.accept(new ProblemException(words.of("labels.gone"), ""));
          } else {
            done.run();
          }
        },
        refused);
  }

  @Override
  public void delete(UUID id, Runnable done, Consumer<ProblemException> refused) {
    tools.work(() -> desk.labels().delete(id), deleted -> done.run(), refused);
  }
}
