package io.tallawah.insights.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import io.tallawah.ingestion.Platforms;
import io.tallawah.insights.CreativeRow;
import io.tallawah.shared.ui.PlatformBadge;
import java.util.function.Consumer;

/** A creative: its picture, who shows it, what it cost and brought, and where it goes. */
class CreativeCard extends Article {

  private final transient CreativeRow row;
  private final String metric;
  private final NativeButton open;

  CreativeCard(
      CreativeRow row,
      String metric,
      CreativeWords words,
      CreativePicture.Stored pictures,
      Platforms platforms,
      Consumer<CreativeRow> chosen) {
    this.row = row;
    this.metric = metric;
    addClassNames("panel", "creative-card");
    open = new NativeButton(words.name(row), click -> chosen.accept(row));
    open.addClassName("creative-name");
    open.setTitle(words.name(row));
    Platforms.Look look = platforms.look(row.key().platform());
    Div name = new Div(new PlatformBadge(look.letter(), look.colour(), look.name()), open);
    name.addClassName("creative-heading");
    Span uses = new Span(words.uses(row));
    uses.addClassName("muted");
    Div body = new Div(name, figures(row, metric, words), uses);
    body.addClassName("creative-body");
    if (!row.key().isNone()) {
      Span word = new Span(words.movement(row.movement()));
      word.addClassNames("creative-word", CreativeWords.look(row.movement()));
      body.add(word);
    }
    add(new CreativePicture(pictures, row, words), body);
  }

  /** Whether it shows these figures and this metric. */
  boolean shows(CreativeRow wanted, String wantedMetric) {
    return row.equals(wanted) && metric.equals(wantedMetric);
  }

  /** Back to where the person was before the details. */
  void focusName() {
    open.focus();
  }

  private static DescriptionList figures(CreativeRow row, String metric, CreativeWords words) {
    DescriptionList list = new DescriptionList();
    list.addClassName("creative-figures");
    put(list, row, words, "spend");
    put(list, row, words, "ctr");
    if (!metric.equals("ctr")) {
      put(list, row, words, metric);
    }
    if (!metric.equals("hook_rate") && row.metrics().get("hook_rate") != null) {
      put(list, row, words, "hook_rate");
    }
    if (!row.key().isNone()) {
      put(list, words.say("score"), words.score(row.score()));
    }
    return list;
  }

  private static void put(
      DescriptionList list, CreativeRow row, CreativeWords words, String metric) {
    put(list, words.metric(metric), words.amount(row, metric))
        .add(words.delta(row, metric).<Component>map(one -> one).stream().toList());
  }

  private static DescriptionList.Description put(DescriptionList list, String label, String value) {
    DescriptionList.Description description = new DescriptionList.Description(new Span(value));
    description.addClassName("figure");
    list.add(new DescriptionList.Term(label), description);
    return description;
  }
}
