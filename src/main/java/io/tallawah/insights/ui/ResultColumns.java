package io.tallawah.insights.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.tallawah.insights.CampaignColumns;
import io.tallawah.insights.CampaignKey;
import io.tallawah.insights.CampaignQuery;
import io.tallawah.insights.CampaignResults;
import io.tallawah.insights.Campaigns;
import io.tallawah.insights.ExpectedResults;
import io.tallawah.shared.ui.Figures;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A column per result that the tenant counts, beside the total of conversions. */
@Component
class ResultColumns implements CampaignColumns {

  private static final Cell BLANK = new Cell(Figures.NOT_APPLICABLE, "", "blank");

  private final CampaignResults results;
  private final Campaigns campaigns;
  private final I18NProvider texts;

  ResultColumns(CampaignResults results, Campaigns campaigns, I18NProvider texts) {
    this.results = results;
    this.campaigns = campaigns;
    this.texts = texts;
  }

  @Override
  public List<Column> columns(Locale language) {
    String help = texts.getTranslation("grid.result.help", language);
    return results.names().stream()
        .map(name ->
            new Column(
                CampaignResults.COLUMN + name,
                Codes.of(name, language),
                help,
                Group.RESULT,
                true,
                false))
        .toList();
  }

  @Override
  public Map<CampaignKey, Map<String, Cell>> cells(
      CampaignQuery query, Collection<CampaignKey> rows, Locale language) {
    Figures figures = new Figures(language);
    Map<CampaignKey, Map<String, BigDecimal>> told = campaigns.resultsOf(query, rows);
    ExpectedResults expected = results.expected(query);
    Map<String, Map<String, Cell>> blanks = new HashMap<>();
    Map<CampaignKey, Map<String, Cell>> cells = new HashMap<>();
    for (CampaignKey row : rows) {
      Map<String, Cell> own =
          new HashMap<>(
              blanks.computeIfAbsent(row.platform(), platform -> blanks(expected, platform)));
      own.putAll(cells(told.getOrDefault(row, Map.of()), figures));
      cells.put(row, own);
    }
    return cells;
  }

  private static Map<String, Cell> blanks(ExpectedResults expected, String platform) {
    return expected.results().stream()
        .filter(name -> !expected.of(platform, name))
        .collect(Collectors.toMap(name -> CampaignResults.COLUMN + name, name -> BLANK));
  }

  @Override
  public Map<String, Map<String, Cell>> totals(CampaignQuery query, Locale language) {
    Figures figures = new Figures(language);
    Map<String, Map<String, Cell>> totals = new HashMap<>();
    campaigns
        .results(query, List.of())
        .totals()
        .forEach((currency, told) -> totals.put(currency, cells(told, figures)));
    return totals;
  }

  private static Map<String, Cell> cells(Map<String, BigDecimal> told, Figures figures) {
    Map<String, Cell> cells = new HashMap<>();
    told.forEach((result, count) ->
        cells.put(CampaignResults.COLUMN + result, Cell.of(figures.count(count))));
    return cells;
  }
}
