package io.tallawah.insights.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.tallawah.insights.CampaignLevel;
import io.tallawah.insights.CampaignPage;
import io.tallawah.insights.CampaignRow;
import io.tallawah.insights.CampaignScope;
import java.util.List;
import java.util.function.Function;

/** Where in the tree the rows are: account, campaign, ad set. Hidden at the top. */
class Breadcrumb extends Nav {

  private final OrderedList steps = new OrderedList();
  private final Words words;

  Breadcrumb(Words words) {
    this.words = words;
    addClassName("breadcrumb");
    getElement().setAttribute("aria-label", words.of("grid.breadcrumb"));
    add(steps);
    setVisible(false);
  }

  void show(CampaignPage page, CampaignLinks links) {
    CampaignScope scope = page.query().scope();
    steps.removeAll();
    boolean oneAccount = scope.accounts().size() == 1;
    setVisible(scope.level() != CampaignLevel.CAMPAIGN || oneAccount);
    link(words.of("grid.all_campaigns"), links.top());
    if (oneAccount) {
      String account = scope.accounts().getFirst();
      String name = name(page, account, CampaignRow::accountName);
      step(name, links.ofAccount(account), scope.level() == CampaignLevel.CAMPAIGN);
    }
    if (scope.level() != CampaignLevel.CAMPAIGN) {
      below(page, links, scope);
    }
  }

  private void below(CampaignPage page, CampaignLinks links, CampaignScope scope) {
    boolean ads = scope.level() == CampaignLevel.AD;
    if (scope.campaigns().size() == 1) {
      String name = name(page, scope.campaigns().getFirst(), CampaignRow::campaignName);
      CampaignScope adsets = scope.drill(CampaignLevel.ADSET, scope.campaigns(), List.of());
      step(name, links.at(adsets), !ads);
    } else {
      here(words.of(ads ? "grid.all_ads" : "grid.all_adsets"));
    }
    if (ads && scope.adsets().size() == 1) {
      here(name(page, scope.adsets().getFirst(), row -> String.valueOf(row.adsetName())));
    }
  }

  private static String name(CampaignPage page, String id, Function<CampaignRow, String> name) {
    return page.rows().isEmpty() ? id : name.apply(page.rows().getFirst());
  }

  private void step(String name, String address, boolean last) {
    if (last) {
      here(name);
    } else {
      link(name, address);
    }
  }

  private void link(String name, String address) {
    Anchor link = new Anchor(address, name);
    link.getElement().setAttribute("router-link", true);
    steps.add(new ListItem(link));
  }

  private void here(String name) {
    Span here = new Span(name);
    here.getElement().setAttribute("aria-current", "page");
    steps.add(new ListItem(here));
  }
}
