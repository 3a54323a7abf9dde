package io.tallawah.operator.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.tallawah.identity.Operators;
import io.tallawah.identity.RegionSets;
import io.tallawah.identity.ui.Acts;
import io.tallawah.shared.api.TraceId;
import io.tallawah.shared.ui.Announcer;
import io.tallawah.shared.ui.DrawnIcon;
import io.tallawah.shared.ui.EmptyState;
import io.tallawah.shared.ui.LoadedPlace;
import io.tallawah.shared.ui.LoadedRows;
import io.tallawah.shared.ui.NarrowScreen;
import io.tallawah.shared.ui.Panel;
import io.tallawah.shared.ui.ProblemPanel;
import io.tallawah.shared.ui.ScreenTasks;
import io.tallawah.shared.ui.SearchField;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tenants whose name or slug holds what is searched for, each with its own screen. */
class TenantsPanel extends Panel {

  private static final Logger LOG = LoggerFactory.getLogger(TenantsPanel.class);

  private record Loaded(List<TenantsGrid.Row> first, long count) {}

  private final transient TenantRows tenants;
  private final transient Operators operators;
  private final transient RegionSets regionSets;
  private final transient ScreenTasks tasks;
  private final transient Consumer<String> search;
  private final SearchField field;
  private final Button onboard =
      new Button(translate("operator.onboard.title"), new DrawnIcon("plus"), click -> onboard());
  private final ProblemPanel problem = new ProblemPanel(this::load);
  private final LoadedPlace place = new LoadedPlace();
  private final Announcer announcer = new Announcer();
  private final LoadedRows<TenantsGrid.Row> rows =
      new LoadedRows<>(row -> row.tenant().id(), this::showFailure);
  private final TenantsGrid wide;
  private final TenantsGrid narrow;
  private final NarrowScreen phone = new NarrowScreen(phone -> fit());
  private String text = "";
  private long count;
  private int asked;

  /**
   * The panel.
   *
   * @param search goes to the address of another search
   */
  TenantsPanel(
      TenantRows tenants,
      Operators operators,
      RegionSets regionSets,
      ScreenTasks tasks,
      Clock clock,
      Consumer<String> search) {
    super(translate("operator.tenants.all"), translate("operator.tenants.says"));
    this.tenants = tenants;
    this.operators = operators;
    this.regionSets = regionSets;
    this.tasks = tasks;
    this.search = search;
    field =
        new SearchField(
            translate("operator.tenants.search.text"),
            translate("operator.tenants.search"),
            search);
    wide = TenantsGrid.wide(clock);
    narrow = TenantsGrid.narrow(clock);
    wide.setItems(rows);
    narrow.setItems(rows);
    onboard.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    onboard.setId("onboard");
    place.removeClassName("panel");
    Div spacer = new Div();
    spacer.addClassName("spacer");
    Div tools = new Div(field, spacer, onboard);
    tools.addClassName("header-row");
    Div all = new Div(tools, problem, place, announcer);
    all.addClassName("stack");
    show(all);
  }

  /** Shows those that hold a text; all when it is empty. */
  void show(String searched) {
    text = searched;
    field.show(searched);
    load();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    phone.follow(event.getUI());
  }

  private void load() {
    int ask = ++asked;
    String wanted = text;
    problem.hide();
    place.expect();
    tasks.load(
        this,
        () -> new Loaded(tenants.some(wanted, 0, TenantsGrid.PAGE), tenants.count(wanted)),
        loaded -> {
          if (ask == asked) { // else a later search is on its way
            show(wanted, loaded);
          }
        },
        failure -> {
          if (ask == asked) {
            showFailure(failure);
          }
        });
  }

  private void show(String wanted, Loaded loaded) {
    place.settle();
    count = loaded.count();
    rows.begin(loaded.first(), count, (from, limit) -> tenants.some(wanted, from, limit));
    fit();
    announcer.say(translate("operator.tenants.count", count));
  }

  private void showFailure(Exception failure) {
    place.settle();
    String id = TraceId.current();
    LOG.error("the tenants could not be read, id {}", id, failure);
    problem.show(translate("operator.tenants.unreadable"), id);
  }

  private void fit() {
    if (count == 0) {
      place.put(empty());
      return;
    }
    wide.fit(count);
    narrow.fit(count);
    place.put(phone.isNarrow() ? narrow : wide);
  }

  private EmptyState empty() {
    if (text.isEmpty()) {
      return new EmptyState(
          translate("operator.tenants.none"), translate("operator.tenants.none.says"));
    }
    Button clear = new Button(translate("operator.tenants.clear"), click -> search.accept(""));
    return new EmptyState(
        translate("operator.tenants.no-match"),
        translate("operator.tenants.no-match.says", text),
        clear);
  }

  private void onboard() {
    new OnboardDialog(regionSets.all(), this::onboard).open();
  }

  private boolean onboard(OnboardDialog.Entered entered) {
    boolean done =
        Acts.attempt(() ->
            FirstOwner.tell(
                operators
                    .onboard(entered.tenant(), entered.regionSet(), entered.owner())
                    .invitation()));
    if (done) {
      load();
    }
    return done;
  }
}
