package io.tallawah.insights;

import io.tallawah.identity.RequiresPermission;
import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.Permission;
import io.tallawah.shared.ProblemException;
import io.tallawah.tenancy.CurrentTenant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The bound tenant's labels: who sees figures sees them, whoever may manage labels changes them.
 * Changes of one tenant happen one after another.
 *
 * @see "src/docs/decisions/0036-labels.md"
 */
@Service
@RequiresPermission(Permission.VIEW_INSIGHTS)
@Transactional
public class Labels {

  /** Most labels of a tenant. */
  public static final int MOST_LABELS = 200;

  /** A value that a condition of a rule can have, and how people call it. */
  public record Choice(String id, String name) {}

  /** What a rule can be made of, beside platforms and names. */
  public record RuleChoices(List<Choice> accounts, List<Choice> objectives) {}

  private final LabelRows rows;
  private final LabelBooks books;
  private final LabelledCampaigns campaigns;
  private final CurrentTenant currentTenant;
  private final ApplicationEventPublisher events;

  Labels(
      LabelRows rows,
      LabelBooks books,
      LabelledCampaigns campaigns,
      CurrentTenant currentTenant,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.books = books;
    this.campaigns = campaigns;
    this.currentTenant = currentTenant;
    this.events = events;
  }

  /** All labels, in the order of their names. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public List<Label> all() {
    return books.current().all();
  }

  /** All labels and who bears them, in the order of their names. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public List<LabelUse> uses() {
    return campaigns.uses(books.current());
  }

  /** One label and who bears it; empty when there is none of that id. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Optional<LabelUse> use(UUID label) {
    return uses().stream().filter(use -> use.label().id().equals(label)).findFirst();
  }

  /** How many campaigns a rule would catch, whatever people decided of them. */
  @Transactional(readOnly = true)
  public long caught(LabelRule rule) {
    LabelBook alone =
        new LabelBook(0, List.of(new Label(new UUID(0, 0), "", LabelColour.GREEN, rule)), Map.of());
    return campaigns.known().stream()
        .filter(one -> !alone.of(one).isEmpty())
        .map(one -> List.of(one.campaign().platform(), one.campaign().campaignId()))
        .distinct()
        .count();
  }

  /** What a rule can be made of. */
  @Transactional(readOnly = true)
  public RuleChoices ruleChoices() {
    return new RuleChoices(
        campaigns.accounts().stream().map(one -> new Choice(one.id(), one.name())).toList(),
        campaigns.objectives().stream().map(one -> new Choice(one.id(), one.name())).toList());
  }

  /**
   * Defines a label.
   *
   * @throws ProblemException when there is one of that name, or there are {@link #MOST_LABELS}
   */
  @RequiresPermission(Permission.MANAGE_LABELS)
  public Label create(NewLabel wanted) {
    rows.raise();
    if (rows.all().size() >= MOST_LABELS) {
      throw ProblemException.of(
          "There are {0} labels, and there can't be more.",
          "Delete one that is no longer used.", MOST_LABELS);
    }
    refuseTaken(wanted.name(), null);
    Label label = new Label(UUID.randomUUID(), wanted.name(), wanted.colour(), wanted.rule());
    rows.insert(label);
    tell("label.created", label.id(), Map.of(), LabelFields.of(label));
    return label;
  }

  /**
   * Gives a label another name, colour and rule. Without a rule what was taken off it is forgotten;
   * what people put it on stays.
   *
   * @return empty when there is none of that id
   * @throws ProblemException when there is another of that name
   */
  @RequiresPermission(Permission.MANAGE_LABELS)
  public Optional<Label> change(UUID id, NewLabel wanted) {
    rows.raise();
    Label before = find(id);
    if (before == null) {
      return Optional.empty();
    }
    refuseTaken(wanted.name(), id);
    Label after = new Label(id, wanted.name(), wanted.colour(), wanted.rule());
    rows.update(after);
    if (after.rule() == null) {
      rows.forgetTakenOff(id);
    }
    tell("label.changed", id, LabelFields.of(before), LabelFields.of(after));
    return Optional.of(after);
  }

  /** Deletes a label; the campaigns stay. False when there is none of that id. */
  @RequiresPermission(Permission.MANAGE_LABELS)
  public boolean delete(UUID id) {
    rows.raise();
    Label before = find(id);
    if (before == null) {
      return false;
    }
    Map<String, Object> fields = LabelFields.of(before);
    fields.put("put_on_by_hand", LabelFields.decided(rows.book(), id, true).size());
    rows.delete(id);
    tell("label.deleted", id, fields, Map.of());
    return true;
  }

  /**
   * Puts a label on campaigns and takes it off others, by hand: that outranks its rule, from now on
   * and for good.
   *
   * @return empty when there is none of that id
   * @throws ProblemException when more is decided than can be kept
   */
  @RequiresPermission(Permission.MANAGE_LABELS)
  public Optional<Label> set(UUID id, LabelChange change) {
    rows.raise();
    Label label = find(id);
    if (label == null) {
      return Optional.empty();
    }
    Map<String, Object> before = LabelFields.decisions(rows.book(), id, change.all());
    rows.decide(id, change.putOn(), true);
    if (label.rule() == null) {
      rows.forget(id, change.takeOff());
    } else {
      rows.decide(id, change.takeOff(), false);
    }
    if (rows.decisions() > LabelChange.MOST_KEPT) {
      throw ProblemException.of(
          "More than {0} campaigns would be labelled by hand.",
          "Give the label a rule instead.", LabelChange.MOST_KEPT);
    }
    Map<String, Object> after = LabelFields.decisions(rows.book(), id, change.all());
    after.put("label", label.name());
    tell("label.set", id, before, after);
    return Optional.of(label);
  }

  /**
   * Defines labels and puts them and others on campaigns, and takes others off, all or nothing.
   *
   * @return all labels afterwards, in the order of their names
   * @throws ProblemException as the single acts do
   */
  @RequiresPermission(Permission.MANAGE_LABELS)
  public List<Label> apply(LabelWish wish, Set<CampaignRef> on) {
    Set<UUID> putOn = new LinkedHashSet<>(wish.putOn());
    wish.made().forEach(made -> putOn.add(create(made).id()));
    putOn.forEach(label -> set(label, LabelChange.on(on)));
    wish.takeOff().forEach(label -> set(label, LabelChange.off(on)));
    return rows.all();
  }

  private @Nullable Label find(UUID id) {
    return rows.all().stream().filter(label -> label.id().equals(id)).findFirst().orElse(null);
  }

  private void refuseTaken(String name, @Nullable UUID by) {
    if (rows.isTaken(name, by)) {
      throw new ProblemException("There is a label of that name.", "Choose another name.")
          .about("name");
    }
  }

  private void tell(String action, UUID label, Map<String, ?> before, Map<String, ?> after) {
    events.publishEvent(AuditEvent.change(action, label.toString(), before, after));
    events.publishEvent(new LabelsChanged(currentTenant.require()));
  }
}
