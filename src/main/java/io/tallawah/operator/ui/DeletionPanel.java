package io.tallawah.operator.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

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
import io.tallawah.shared.ui.Question;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Deleting the tenant for good, step by step. */
class DeletionPanel extends Panel {

  private final transient Operators.Line tenant;
  private final transient TenantDeletions deletions;
  private final transient Clock clock;
  private final transient Consumer<String> changed;

  DeletionPanel(
      Operators.Line tenant,
      @Nullable Deletion deletion,
      TenantDeletions deletions,
      Clock clock,
      Consumer<String> changed) {
    super(translate("operator.deletion"), translate("operator.deletion.says"));
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
        new Paragraph(
            translate("operator.deletion.scheduled", deletion.askedBy(), deletion.reason())));
    switch (deletion.state(clock.instant())) {
      case WAITING -> {
        content.add(
            new Paragraph(
                translate(
                    "operator.deletion.due", figures.moment(deletion.dueAt(), ZoneOffset.UTC))));
        content.add(cancel(deletion));
      }
      case DUE -> offerConfirming(content, deletion);
      default -> content.add(new Paragraph(translate("operator.deletion.running")));
    }
  }

  private void offerScheduling(Div content) {
    if (tenant.active()) {
      content.add(new Paragraph(translate("operator.deletion.suspend-first")));
      return;
    }
    Button schedule = new Button(translate("operator.deletion.schedule"), click -> schedule());
    schedule.addThemeVariants(ButtonVariant.AURA_DANGER);
    schedule.setId("schedule-deletion");
    content.add(new Paragraph(translate("operator.deletion.export")), schedule);
  }

  private void offerConfirming(Div content, Deletion deletion) {
    Button confirm = new Button(translate("operator.delete-for-good"), click -> confirm(deletion));
    confirm.addThemeVariants(ButtonVariant.AURA_DANGER);
    confirm.setId("confirm-deletion");
    confirm.setEnabled(!deletion.needsAnother());
    content.add(
        new Paragraph(
            deletion.needsAnother()
                ? translate("operator.deletion.another")
                : translate("operator.deletion.over")));
    Div buttons = new Div(confirm, cancel(deletion));
    buttons.addClassName("header-row");
    content.add(buttons);
  }

  private Button cancel(Deletion deletion) {
    Button cancel =
        new Button(
            translate("operator.deletion.cancel"),
            click ->
                Question.ask(
                    translate("operator.deletion.cancel.ask", tenant.name()),
                    translate("operator.deletion.cancel.says"),
                    translate("operator.deletion.cancel"),
                    () -> cancelNow(deletion)));
    cancel.setId("cancel-deletion");
    return cancel;
  }

  private void cancelNow(Deletion deletion) {
    if (Acts.attempt(() -> deletions.cancel(deletion.id()))) {
      changed.accept(translate("operator.deletion.called-off", tenant.name()));
    }
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
                changed.accept(translate("operator.deletion.was-scheduled", tenant.name()));
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
