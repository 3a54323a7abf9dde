package io.tallawah.insights.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.tallawah.insights.CampaignColumns;
import io.tallawah.insights.CampaignKey;
import io.tallawah.insights.CampaignQuery;
import io.tallawah.insights.CampaignResults;
import io.tallawah.shared.ui.Figures;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A column per result that the tenant counts, beside the total of conversions. */
@Component
class ResultColumns implements CampaignColumns {

  private static final String PREFIX = "result:";

  private final CampaignResults results;
  private final I18NProvider texts;

  ResultColumns(CampaignResults results, I18NProvider texts) {
    this.results = results;
    this.texts = texts;
  }

  @Override
  public List<Column> columns(Locale language) {
    String help = texts.getTranslation("grid.result.help", language);
    return results.names().stream()
        .map(name ->
            new Column(
                PREFIX + name, CampaignCells.readable(name), help, Group.RESULT, true, false))
        .toList();
  }

  @Override
  public Map<CampaignKey, Map<String, Cell>> cells(
      CampaignQuery query, Collection<CampaignKey> rows, Locale language) {
    Figures figures = new Figures(language);
    Map<CampaignKey, Map<String, Cell>> cells = new HashMap<>();
    results
        .of(query, rows)
        .forEach((row, told) -> {
          Map<String, Cell> own = new HashMap<>();
          told.forEach((result, count) -> own.put(PREFIX + result, Cell.of(figures.count(count))));
          cells.put(row, own);
        });
    return cells;
  }
}
