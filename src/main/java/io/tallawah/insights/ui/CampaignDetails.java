package io.tallawah.insights.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.tallawah.ingestion.Platforms;
import io.tallawah.insights.CampaignRow;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.ui.DrawnIcon;
import io.tallawah.shared.ui.PlatformBadge;
import io.tallawah.shared.ui.StatusWord;
import java.util.Optional;

/** One campaign: who it is, all its figures, and its days as a chart and as a table. */
class CampaignDetails extends Section {

  private final MetricText text;
  private final CampaignRow row;
  private final RowDays days;
  private final Div links = new Div();
  private final RowInsides insides;

  /**
   * Of a row.
   *
   * @param range the days
   */
  CampaignDetails(
      MetricText text,
      Platforms platforms,
      CampaignRow row,
      DateRange range,
      Widget.Means means,
      Runnable close) {
    this.text = text;
    this.row = row;
    days = new RowDays(text, row, range, means);
    insides = new RowInsides(text, row, means);
    addClassName("campaign-details");
    getElement().setAttribute("aria-label", getTranslation("grid.details", row.name()));
    links.addClassName("details-links");
    links.setVisible(false);
    add(heading(platforms, close), identity(), links, days, insides, figures());
  }

  /** Shows ways to what lies below, and to the platform's own tool. */
  void link(Optional<String> below, String manager) {
    below.ifPresent(address -> {
      Anchor link =
          new Anchor(
              address,
              getTranslation(
                  row.key().adsetId() == null ? "grid.below.adset" : "grid.below.ad", row.name()));
      link.getElement().setAttribute("router-link", true);
      links.add(link);
    });
    if (!manager.isEmpty()) {
      Anchor link = new Anchor(manager, getTranslation("grid.ads_manager", row.name()));
      link.setTarget(AnchorTarget.BLANK);
      link.getElement().setAttribute("rel", "noopener noreferrer");
      links.add(link);
    }
    links.setVisible(links.getComponentCount() > 0);
  }

  /** Puts something below who it is. */
  void addBelowIdentity(Component part) {
    addComponentAtIndex(2, part);
  }

  /** Where its days are shown. */
  RowDays days() {
    return days;
  }

  /** Where its places, creatives and changes are shown. */
  RowInsides insides() {
    return insides;
  }

  private Div heading(Platforms platforms, Runnable close) {
    Platforms.Look look = platforms.look(row.key().platform());
    Button button = new Button(new DrawnIcon("close"), click -> close.run());
    button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
    button.setAriaLabel(getTranslation("grid.details.close"));
    H2 name = new H2(row.name());
    name.addClassName("details-name");
    Div heading =
        new Div(new PlatformBadge(look.letter(), look.colour(), look.name()), name, button);
    heading.addClassName("details-heading");
    return heading;
  }

  private Div identity() {
    Span account = new Span(row.accountName());
    Span id = new Span(getTranslation("grid.details.id", row.key().id()));
    Div identity =
        new Div(
            new StatusWord(getTranslation("grid.status." + row.status()), row.status()),
            account,
            id);
    String objective = row.objective();
    if (objective != null) {
      identity.add(new Span(Codes.of(objective)));
    }
    identity.addClassNames("details-identity", "muted");
    return identity;
  }

  private Div figures() {
    Div figures = new Div();
    figures.addClassName("details-figures");
    for (MetricColumn column : MetricColumn.ALL) {
      Span value =
          new Span(
              text.of(column.metric(), row.metrics(), row.key().currency())
                  + (text.isMoney(column.metric()) ? " " + row.key().currency() : ""));
      value.addClassName("figure");
      Span label = new Span(text.name(column.metric()));
      label.setTitle(text.formula(column.metric()));
      figures.add(label, value);
    }
    return figures;
  }
}
