package io.tallawah.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Paragraph;
import io.tallawah.identity.Device;
import io.tallawah.identity.Notice;
import io.tallawah.identity.Notices;
import io.tallawah.shared.ui.DataTable;
import io.tallawah.shared.ui.Panel;
import io.tallawah.shared.ui.StatusWord;
import java.time.ZoneId;
import java.util.List;

/** What happened to one's account lately; looking at it makes it seen. */
class NoticesPanel extends Panel {

  private final transient Notices notices;
  private final ZoneId zone;

  NoticesPanel(Notices notices, ZoneId zone) {
    super(translate("identity.notices"), translate("identity.notices.says"));
    this.notices = notices;
    this.zone = zone;
  }

  @Override
  protected void onAttach(AttachEvent event) {
    List<Notice> all = notices.own();
    if (all.isEmpty()) {
      show(new Paragraph(translate("identity.notices.none")));
      return;
    }
    Moments moments = new Moments(getLocale(), zone);
    DataTable table =
        new DataTable(
            translate("identity.notices"),
            DataTable.Column.text(translate("identity.notices.what")),
            DataTable.Column.text(translate("identity.notices.when")),
            DataTable.Column.text(translate("identity.device")),
            DataTable.Column.text(translate("identity.address")),
            DataTable.Column.text(translate("common.state")));
    for (Notice one : all) {
      table.addRow(
          translate("identity.notice." + one.kind()),
          moments.text(one.at()),
          name(one.device()),
          one.device().address(),
          one.seen()
              ? new StatusWord(translate("identity.notices.seen"), "quiet")
              : new StatusWord(translate("identity.notices.new"), "late"));
    }
    show(table.stacked());
    notices.seen();
  }

  private static String name(Device device) {
    return device.name().isBlank() ? "–" : device.shortName();
  }
}
