package io.tallawah.warehouse.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.tallawah.shared.ui.DataSection;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** Can I trust today's numbers: connections, uploads, runs and differences. */
@Route("data")
@PageTitle("Data · Tallawah")
@Menu(title = "Data", order = 90, icon = "data")
@PermitAll
class DataView extends Main {

  DataView(List<DataSection> sections) {
    addClassName("data-view");
    Div header = new Div(new H1("Data"));
    header.addClassName("view-header");
    add(header);
    Div body = new Div();
    body.addClassName("sections");
    sections.forEach(section -> body.add(section.create()));
    add(body);
  }
}
