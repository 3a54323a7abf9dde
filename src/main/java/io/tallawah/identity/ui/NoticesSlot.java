package io.tallawah.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import io.tallawah.identity.Notices;
import io.tallawah.shared.ui.DrawnIcon;
import io.tallawah.shared.ui.HeaderSlot;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A word in the strip while something happened to the account that its person hasn't looked at. */
@Component
@Order(100)
class NoticesSlot implements HeaderSlot {

  private final Notices notices;

  NoticesSlot(Notices notices) {
    this.notices = notices;
  }

  @Override
  public com.vaadin.flow.component.Component create() {
    return new Word(notices);
  }

  private static final class Word extends Div {

    private final transient Notices notices;

    Word(Notices notices) {
      this.notices = notices;
      addClassName("account-notice");
      setVisible(false);
    }

    @Override
    protected void onAttach(AttachEvent event) {
      long unseen = notices.unseen();
      setVisible(unseen > 0);
      if (unseen > 0) {
        RouterLink link = new RouterLink("", AccountView.class);
        link.add(new DrawnIcon("warning"), new Span(translate("identity.notices.slot")));
        removeAll();
        add(link);
      }
    }
  }
}
