package io.tallawah.identity.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Paragraph;
import io.tallawah.identity.Device;
import io.tallawah.identity.Notice;
import io.tallawah.identity.Notices;
import io.tallawah.shared.ui.DataTable;
import io.tallawah.shared.ui.Panel;
import io.tallawah.shared.ui.StatusWord;
import java.util.List;

/** What happened to one's account lately; looking at it makes it seen. */
class NoticesPanel extends Panel {

  private final transient Notices notices;

  NoticesPanel(Notices notices) {
    super(
        "What happened to your account",
        "If you don't know one of these, choose another password and end your other sessions.");
    this.notices = notices;
  }

  @Override
  protected void onAttach(AttachEvent event) {
    List<Notice> all = notices.own();
    if (all.isEmpty()) {
      show(new Paragraph("Nothing in the last 90 days."));
      return;
    }
    Moments moments = new Moments(getLocale());
    DataTable table =
        new DataTable(
            "What happened to your account",
            DataTable.Column.text("What"),
            DataTable.Column.text("When"),
            DataTable.Column.text("Device"),
            DataTable.Column.text("Address"),
            DataTable.Column.text("State"));
    for (Notice one : all) {
      table.addRow(
          one.kind().sentence(),
          moments.text(one.at()),
          name(one.device()),
          one.device().address(),
          one.seen() ? new StatusWord("seen", "quiet") : new StatusWord("new", "late"));
    }
    show(table.stacked());
    notices.seen();
  }

  private static String name(Device device) {
    return device.name().isBlank() ? "–" : device.shortName();
  }
}
