package io.tallawah.operator.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.tallawah.identity.Operators;
import io.tallawah.identity.ui.Acts;
import io.tallawah.operator.Deletion;
import io.tallawah.operator.TenantDeletions;
import io.tallawah.shared.ui.Figures;
import io.tallawah.shared.ui.Panel;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Deleting the tenant for good, step by step. */
class DeletionPanel extends Panel {

  private final transient Operators.Line tenant;
  private final transient TenantDeletions deletions;
  private final transient Clock clock;
  private final transient Runnable changed;

  DeletionPanel(
      Operators.Line tenant,
      @Nullable Deletion deletion,
      TenantDeletions deletions,
      Clock clock,
      Runnable changed) {
    super(
        "Deletion for good",
        "Two steps: a suspended tenant is named and waits at least seven days; then it is confirmed.");
    this.tenant = tenant;
    this.deletions = deletions;
    this.clock = clock;
    this.changed = changed;
    Div content = new Div();
    content.addClassName("stack");
    fill(content, deletion);
    show(content);
  }

  private void fill(Div content, @Nullable Deletion deletion) {
    if (deletion == null) {
      offerScheduling(content);
      return;
    }
    Figures figures = new Figures(getLocale());
    content.add(
        new Paragraph("Scheduled by " + deletion.askedBy() + ". Reason: " + deletion.reason()));
    switch (deletion.state(clock.instant())) {
      case WAITING -> {
        content.add(
            new Paragraph(
                "It can be confirmed from "
                    + figures.moment(deletion.dueAt(), ZoneOffset.UTC)
                    + " UTC."));
        content.add(cancel(deletion));
      }
      case DUE -> offerConfirming(content, deletion);
      default -> content.add(new Paragraph("It is being deleted; nobody can stop that now."));
    }
  }

  private void offerScheduling(Div content) {
    if (tenant.active()) {
      content.add(new Paragraph("Suspend it first."));
      return;
    }
    Button schedule = new Button("Schedule the deletion", click -> schedule());
    schedule.addThemeVariants(ButtonVariant.AURA_DANGER);
    schedule.setId("schedule-deletion");
    content.add(
        new Paragraph("Export the data before, if somebody may still want them."), schedule);
  }

  private void offerConfirming(Div content, Deletion deletion) {
    Button confirm = new Button("Delete for good", click -> confirm(deletion));
    confirm.addThemeVariants(ButtonVariant.AURA_DANGER);
    confirm.setId("confirm-deletion");
    confirm.setEnabled(!deletion.needsAnother());
    content.add(
        new Paragraph(
            deletion.needsAnother()
                ? "The waiting period is over. Another operator confirms what you scheduled."
                : "The waiting period is over."));
    Div buttons = new Div(confirm, cancel(deletion));
    buttons.addClassName("header-row");
    content.add(buttons);
  }

  private Button cancel(Deletion deletion) {
    Button cancel =
        new Button(
            "Call the deletion off",
            click -> {
              if (Acts.attempt(() -> deletions.cancel(deletion.id()))) {
                changed.run();
              }
            });
    cancel.setId("cancel-deletion");
    return cancel;
  }

  private void schedule() {
    new ScheduleDialog(
            tenant.name(),
            tenant.slug(),
            entered -> {
              boolean done =
                  Acts.attempt(() ->
                      deletions.schedule(
                          tenant.id(), entered.slug(), entered.reason(), entered.days()));
              if (done) {
                changed.run();
              }
              return done;
            })
        .open();
  }

  private void confirm(Deletion deletion) {
    new ConfirmDeletionDialog(
            tenant.name(),
            tenant.slug(),
            slug -> {
              boolean done = Acts.attempt(() -> deletions.confirm(deletion.id(), slug));
              if (done) {
                UI.getCurrent().navigate(TenantsView.class);
              }
              return done;
            })
        .open();
  }
}
