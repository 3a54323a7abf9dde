package io.tallawah.insights.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import io.tallawah.insights.CampaignGrouping;
import io.tallawah.insights.CampaignQuery;
import io.tallawah.insights.CampaignRef;
import io.tallawah.insights.CampaignRow;
import io.tallawah.insights.Label;
import io.tallawah.insights.LabelWish;
import io.tallawah.insights.NewLabel;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.ui.DrawnIcon;
import io.tallawah.shared.ui.MenuButton;
import io.tallawah.shared.ui.ProblemWords;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All that the campaign grid has to do with labels: a menu, picked rows, what groups mean. */
@StyleSheet("context://look/labels.css")
class LabelTools extends Div {

  private static final Logger LOG = LoggerFactory.getLogger(LabelTools.class);
  private static final int SHOWN_MILLIS = 6_000;

  private final transient LabelDesk desk;
  private final transient Words words = this::getTranslation;
  private final transient RowPicking picking;
  private final transient Runnable showColumn;
  private final MenuButton menu = new MenuButton();
  private final Span count = new Span();
  private final Button put = new Button();
  private final Div bar = new Div();
  private final Paragraph note = new Paragraph();
  private transient List<CampaignRow> picked = List.of();

  /**
   * For a grid.
   *
   * @param picking of its rows
   * @param showColumn makes the grid show which labels rows bear
   */
  LabelTools(LabelDesk desk, RowPicking picking, Runnable showColumn) {
    this.desk = desk;
    this.picking = picking;
    this.showColumn = showColumn;
    addClassName("label-tools");
    note.setText(words.of("labels.group.note"));
    note.addClassNames("muted", "label-note");
    note.setVisible(false);
    fillBar();
    fillMenu();
    add(bar, note);
  }

  /** Opens what can be done with labels; hidden where nothing may be. */
  Component menu() {
    return menu;
  }

  /** Says what groups by label mean where there are any. */
  void show(CampaignQuery query) {
    note.setVisible(query.group() == CampaignGrouping.LABEL);
  }

  /** The labels of a row, to stand in its details. */
  Component of(CampaignRow row) {
    if (!desk.isOpen()) {
      return new RowLabels(words, row.labels(), null);
    }
    RowLabels[] own = new RowLabels[1];
    own[0] =
        new RowLabels(
            words,
            row.labels(),
            () -> ask(Set.of(CampaignRef.of(row.key())), List.of(own[0].shown()), own[0]::show));
    return own[0];
  }

  private void fillMenu() {
    menu.addClassName("labels-menu");
    menu.setVisible(desk.isOpen());
    Span label = new Span(new DrawnIcon("tag"), new Span(words.of("labels.menu")));
    label.addClassName("menu-label");
    MenuItem root = menu.addItem(label);
    root.setAriaLabel(words.of("labels.menu"));
    root.getSubMenu()
        .addItem(words.of("labels.pick"), click -> begin())
        .addClassName("labels-pick");
    root.getSubMenu()
        .addItem(
            words.of("labels.manage"),
            click ->
                new LabelsDialog(
                        new DeskActs(this, desk, words),
                        new LabelWords(words, desk.platforms()),
                        desk.platforms())
                    .open())
        .addClassName("labels-manage");
  }

  private void fillBar() {
    count.getElement().setAttribute("role", "status");
    put.setText(words.of("labels.put"));
    put.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    put.addClassName("labels-put");
    put.addClickListener(click -> putOnPicked());
    Button done = new Button(words.of("labels.done"), click -> end());
    bar.addClassName("picking-bar");
    bar.getElement().setAttribute("role", "group");
    bar.getElement().setAttribute("aria-label", words.of("labels.pick"));
    bar.setVisible(false);
    bar.add(count, put, done);
  }

  private void begin() {
    picking.begin(this::pick, () -> bar.setVisible(false));
    bar.setVisible(true);
    pick(List.of());
  }

  private void end() {
    bar.setVisible(false);
    picking.end();
    pick(List.of());
  }

  private void pick(List<CampaignRow> rows) {
    picked = rows;
    int campaigns = refs(rows).size();
    count.setText(words.of(campaigns == 0 ? "labels.pick.none" : "labels.picked", campaigns));
    put.setEnabled(campaigns > 0);
  }

  private void putOnPicked() {
    List<List<Label>> borne =
        picked.stream()
            .collect(
                Collectors.toMap(
                    row -> CampaignRef.of(row.key()), CampaignRow::labels, (one, same) -> one))
            .values()
            .stream()
            .toList();
    ask(refs(picked), borne, labels -> end());
  }

  private static Set<CampaignRef> refs(List<CampaignRow> rows) {
    return rows.stream().map(row -> CampaignRef.of(row.key())).collect(Collectors.toSet());
  }

  private void ask(
      Set<CampaignRef> campaigns, List<List<Label>> borne, Consumer<List<Label>> applied) {
    work(
        desk.labels()::all,
        all ->
            new PutLabelsDialog(words, all, borne, wish -> apply(wish, campaigns, borne, applied))
                .open(),
        this::refuse);
  }

  private void apply(
      LabelWish wish,
      Set<CampaignRef> campaigns,
      List<List<Label>> borne,
      Consumer<List<Label>> applied) {
    if (wish.isEmpty()) {
      return;
    }
    work(
        () -> desk.labels().apply(wish, campaigns),
        all -> {
          applied.accept(after(all, borne.getFirst(), wish));
          tell(words.of("labels.applied", campaigns.size()));
          showColumn.run();
        },
        this::refuse);
  }

  /** What a campaign bears afterwards. */
  private static List<Label> after(List<Label> all, List<Label> before, LabelWish wish) {
    Set<String> made = wish.made().stream().map(NewLabel::name).collect(Collectors.toSet());
    Set<java.util.UUID> borne =
        Stream.concat(before.stream().map(Label::id), wish.putOn().stream())
            .filter(id -> !wish.takeOff().contains(id))
            .collect(Collectors.toSet());
    return all.stream()
        .filter(label -> borne.contains(label.id()) || made.contains(label.name()))
        .toList();
  }

  /** Works on a thread of its own; what fails is told as what can't be. */
  <T> void work(Callable<T> task, Consumer<T> done, Consumer<ProblemException> refused) {
    UI tab = getUI().or(() -> java.util.Optional.ofNullable(UI.getCurrent())).orElse(null);
    if (tab != null) {
      desk.tasks().load(tab, task, done, failure -> refused.accept(problem(failure)));
    }
  }

  private ProblemException problem(Exception failure) {
    if (failure instanceof ProblemException known) {
      return known;
    }
    LOG.error("labels could not be read or changed", failure);
    return new ProblemException(words.of("labels.failed"), "");
  }

  private void refuse(ProblemException refused) {
    tell(ProblemWords.of(refused));
  }

  private void tell(String sentence) {
    Notification note = new Notification(sentence, SHOWN_MILLIS);
    note.setPosition(Notification.Position.BOTTOM_END);
    note.open();
  }
}
