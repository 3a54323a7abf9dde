package io.tallawah.insights.ui;

import io.tallawah.insights.CampaignInsides;
import io.tallawah.insights.CampaignKey;
import io.tallawah.insights.CampaignLevel;
import io.tallawah.insights.CampaignRef;
import io.tallawah.insights.DayMarks;
import io.tallawah.insights.DayNote;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.Phrases;
import io.tallawah.shared.ui.ChartData;
import io.tallawah.shared.ui.ChartData.Happening;
import io.tallawah.shared.ui.Figures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** What happened, in the words of the screen, at the places of a chart. */
final class MarkWords {

  private static final String OBSERVED = " (observed)";

  private final Figures figures;
  private final Phrases phrases;

  MarkWords(Figures figures, Locale locale) {
    this.figures = figures;
    this.phrases = new Phrases(locale);
  }

  /**
   * Marks, from the first place.
   *
   * @param spans what stands at the places
   * @param names of the rows; empty where the chart is of one row alone, which needs none
   */
  List<ChartData.Mark> of(
      DayMarks.Marks marks, List<DateRange> spans, Map<CampaignKey, String> names) {
    Map<CampaignRef, String> campaigns = new HashMap<>();
    names.forEach((row, name) -> {
      if (row.level() == CampaignLevel.CAMPAIGN) {
        campaigns.putIfAbsent(CampaignRef.of(row), name);
      }
    });
    List<ChartData.Mark> all = new ArrayList<>();
    marks
        .changes()
        .forEach(one ->
            add(
                all,
                spans,
                Happening.CHANGE,
                one.day(),
                of(names.getOrDefault(one.row(), ""), change(one.change()))));
    marks
        .notes()
        .forEach(note ->
            add(all, spans, Happening.NOTE, note.day(), of(about(note, campaigns), note.text())));
    marks
        .holidays()
        .forEach(day -> add(all, spans, Happening.HOLIDAY, day.day(), holiday(day.name())));
    all.sort(Comparator.comparingInt(ChartData.Mark::place)); // a stable sort: days stay in order
    return List.copyOf(all);
  }

  private void add(
      List<ChartData.Mark> all, List<DateRange> spans, Happening kind, LocalDate day, String text) {
    IntStream.range(0, spans.size())
        .filter(place -> spans.get(place).contains(day))
        .findFirst()
        .ifPresent(place -> all.add(new ChartData.Mark(place, kind, figures.shortDay(day), text)));
  }

  /** A note is its campaign's, even where the row is one of its ad sets. */
  private static String about(DayNote note, Map<CampaignRef, String> names) {
    CampaignRef campaign = note.campaign();
    return campaign == null ? "" : names.getOrDefault(campaign, "");
  }

  private String of(String name, String text) {
    return name.isEmpty() ? text : phrases.of("rowchart.of", name, text);
  }

  private String change(CampaignInsides.Change change) {
    return phrases.of(
        "rowchart.change",
        phrases.of("grid.change." + change.what().toLowerCase(Locale.ROOT)),
        RowInsides.shown(change, change.before()),
        RowInsides.shown(change, change.after()));
  }

  /** The name of a holiday; one that the texts don't know as it is told. */
  private String holiday(String name) {
    if (name.endsWith(OBSERVED)) {
      String kept = name.substring(0, name.length() - OBSERVED.length());
      return phrases.of("holiday.observed", holiday(kept));
    }
    String key = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    return phrases.ofOr("holiday." + key, name);
  }
}
