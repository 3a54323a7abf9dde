package io.tallawah.insights;

import io.tallawah.identity.RequiresPermission;
import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.Permission;
import io.tallawah.shared.ProblemException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people of the bound tenant write on days: who sees figures sees it, whoever may manage
 * labels writes it.
 *
 * @see "src/docs/decisions/0053-notes-on-days.md"
 */
@Service
@RequiresPermission(Permission.VIEW_INSIGHTS)
@Transactional
public class DayNotes {

  /** Most notes of a tenant. */
  public static final int MOST_NOTES = 1000;

  /** What a refusal of a campaign is about. */
  public static final String CAMPAIGN = "campaign";

  private final DayNoteRows rows;
  private final KnownCampaigns campaigns;
  private final ApplicationEventPublisher events;

  DayNotes(DayNoteRows rows, KnownCampaigns campaigns, ApplicationEventPublisher events) {
    this.rows = rows;
    this.campaigns = campaigns;
    this.events = events;
  }

  /** All notes, the latest day first. */
  @Transactional(readOnly = true)
  public List<DayNote> all() {
    return rows.all();
  }

  /** One note; empty when there is none of that id. */
  @Transactional(readOnly = true)
  public Optional<DayNote> find(UUID id) {
    return rows.find(id);
  }

  /**
   * Writes a note.
   *
   * @throws ProblemException when there are {@link #MOST_NOTES}, or there is no such campaign
   */
  @RequiresPermission(Permission.MANAGE_LABELS)
  public DayNote create(NewDayNote wanted) {
    refuseUnknown(wanted.campaign());
    rows.lock();
    if (rows.count() >= MOST_NOTES) {
      throw ProblemException.of(
          "There are {0} notes, and there can't be more.",
          "Delete one that is no longer needed.", MOST_NOTES);
    }
    DayNote note = of(UUID.randomUUID(), wanted);
    rows.insert(note);
    tell("note.created", note.id(), Map.of(), fields(note));
    return note;
  }

  /**
   * Gives a note another day, campaign and text; empty when there is none of that id.
   *
   * @throws ProblemException when it had another campaign, and there is none such
   */
  @RequiresPermission(Permission.MANAGE_LABELS)
  public Optional<DayNote> change(UUID id, NewDayNote wanted) {
    rows.lock();
    return rows.find(id)
        .map(before -> {
          if (!Objects.equals(before.campaign(), wanted.campaign())) {
            refuseUnknown(wanted.campaign());
          }
          DayNote after = of(id, wanted);
          rows.update(after);
          tell("note.changed", id, fields(before), fields(after));
          return after;
        });
  }

  /** Deletes a note; false when there is none of that id. */
  @RequiresPermission(Permission.MANAGE_LABELS)
  public boolean delete(UUID id) {
    rows.lock();
    Optional<DayNote> before = rows.find(id);
    before.ifPresent(note -> {
      rows.delete(id);
      tell("note.deleted", id, fields(note), Map.of());
    });
    return before.isPresent();
  }

  private void refuseUnknown(@Nullable CampaignRef campaign) {
    if (campaign != null && !campaigns.isKnown(campaign)) {
      throw new ProblemException("There is no such campaign.", "Choose one that there is.")
          .about(CAMPAIGN);
    }
  }

  private static DayNote of(UUID id, NewDayNote wanted) {
    return new DayNote(id, wanted.day(), wanted.campaign(), wanted.text());
  }

  private void tell(String action, UUID note, Map<String, ?> before, Map<String, ?> after) {
    events.publishEvent(AuditEvent.change(action, note.toString(), before, after));
  }

  private static Map<String, Object> fields(DayNote note) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("day", note.day().toString());
    if (note.campaign() != null) {
      fields.put(CAMPAIGN, note.campaign().toString());
    }
    fields.put("text", note.text());
    return fields;
  }
}
