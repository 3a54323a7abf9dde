package io.tallawah.insights.ui;

import com.vaadin.flow.router.QueryParameters;
import io.tallawah.insights.BadQueryException;
import io.tallawah.insights.CampaignQueryReader;
import io.tallawah.insights.Comparison;
import io.tallawah.insights.CreativeQueryReader;
import io.tallawah.insights.Questions;
import io.tallawah.insights.RegionQueryReader;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.ui.SharedState;
import io.tallawah.tenancy.TenantDirectory;
import io.tallawah.views.UnreadableParameterException;
import io.tallawah.views.ViewedScreen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The screens of insights whose state can be kept as a view. */
@Configuration(proxyBeanMethods = false)
class KeptScreens {

  static final String OVERVIEW = "overview";
  static final String CAMPAIGNS = "campaigns";
  static final String CREATIVES = "creatives";
  static final String MAP = "map";

  private record Kept(
      String name,
      String path,
      Set<String> parameters,
      Questions questions,
      BiFunction<QueryParameters, DateRange, Map<String, List<String>>> writes)
      implements ViewedScreen {

    @Override
    public Map<String, List<String>> written(Map<String, List<String>> given) {
      try {
        Map<String, List<String>> written =
            new LinkedHashMap<>(writes.apply(new QueryParameters(given), questions.usualDays()));
        written.remove(SharedState.PERIOD);
        return written;
      } catch (BadQueryException e) {
        throw new UnreadableParameterException(e.field(), e.said(), e);
      }
    }
  }

  @Bean
  ViewedScreen keptOverview(CampaignQueryReader reader, Questions questions) {
    return new Kept(
        OVERVIEW,
        "",
        OverviewState.parameters(),
        questions,
        (given, usual) -> OverviewState.read(compared(given), reader, usual).write(reader));
  }

  @Bean
  ViewedScreen keptCampaigns(CampaignQueryReader reader, Questions questions) {
    return new Kept(
        CAMPAIGNS,
        CAMPAIGNS,
        CampaignsState.parameters(),
        questions,
        (given, usual) ->
            parameters(CampaignsState.read(given, reader, usual).write(given, reader)));
  }

  @Bean
  ViewedScreen keptCreatives(CreativeQueryReader reader, Questions questions) {
    return new Kept(
        CREATIVES,
        CREATIVES,
        CreativesState.parameters(),
        questions,
        (given, usual) ->
            parameters(CreativesState.read(given, reader, usual).write(given, reader)));
  }

  @Bean
  ViewedScreen keptMap(RegionQueryReader reader, Questions questions, TenantDirectory tenants) {
    return new Kept(
        MAP,
        MAP,
        MapState.parameters(),
        questions,
        (given, usual) ->
            parameters(
                MapState.read(given, reader, usual, tenants.current().weekStart())
                    .write(given, reader)));
  }

  /** Who doesn't say what to compare with sees the days before. */
  private static QueryParameters compared(QueryParameters given) {
    return given.getParameters().containsKey(OverviewState.COMPARE)
        ? given
        : given.merging(OverviewState.COMPARE, Comparison.Mode.PREVIOUS.parameter());
  }

  private static Map<String, List<String>> parameters(QueryParameters written) {
    return written.getParameters();
  }
}
