package io.tallawah.insights;

import io.tallawah.shared.DateRange;
import io.tallawah.shared.TenantId;
import io.tallawah.tenancy.TenantDirectory;
import io.tallawah.warehouse.Freshness;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cuts pages and lines of an answer. */
@Component
class GridPages {

  /** An answer with where it came from. */
  record Answered(TenantId tenant, String state, LabelBook labels, GridAnswer answer) {}

  private final GridFigures figures;
  private final GridLoads loads;
  private final Freshness freshness;
  private final TenantDirectory tenants;

  GridPages(GridFigures figures, GridLoads loads, Freshness freshness, TenantDirectory tenants) {
    this.figures = figures;
    this.loads = loads;
    this.freshness = freshness;
    this.tenants = tenants;
  }

  CampaignPage page(Answered answered, CampaignQuery query) {
    GridAnswer answer = answered.answer();
    FinalDays finalDays = finalDays(query);
    List<CampaignGroup> groups =
        answer.groups().stream().map(one -> group(one, answer, query, finalDays)).toList();
    return new CampaignPage(
        rows(answered, query, finalDays),
        figures.totals(answer.now(), answer.before(), answer, query, finalDays),
        answer.count(),
        query,
        groups,
        new GridLines(answer, spans(query).size()).count(),
        PageResults.NONE,
        answer.rows().size(),
        answered.labels().all());
  }

  List<CampaignRow> rows(Answered answered, CampaignQuery query) {
    return rows(answered, query, finalDays(query));
  }

  List<CampaignRow> lines(Answered answered, CampaignQuery query, int from, int limit) {
    GridAnswer answer = answered.answer();
    FinalDays finalDays = finalDays(query);
    List<GridLines.Place> places = new GridLines(answer, spans(query).size()).places(from, limit);
    int[] wanted =
        new TreeSet<>(places.stream().map(GridLines.Place::row).filter(row -> row >= 0).toList())
            .stream().mapToInt(Integer::intValue).toArray();
    Map<Integer, CampaignRow> rows = new HashMap<>();
    List<CampaignRow> read = rows(answered, wanted, query, finalDays);
    for (int i = 0; i < wanted.length; i++) {
      rows.put(wanted[i], read.get(i));
    }
    List<CampaignRow> lines = new ArrayList<>(places.size());
    for (GridLines.Place place : places) {
      CampaignRow row = rows.get(place.row());
      if (row == null) {
        CampaignGroup group = group(answer.groups().get(place.group()), answer, query, finalDays);
        lines.add(CampaignRow.of(group, group.totals().get(place.subtotal())));
      } else {
        lines.add(place.span() < 0 ? row : row.of(row.periods().get(place.span())));
      }
    }
    return lines;
  }

  private List<CampaignRow> rows(Answered answered, CampaignQuery query, FinalDays finalDays) {
    long first = (long) query.page() * query.size();
    int size = answered.answer().rows().size();
    int from = (int) Math.min(first, size);
    int to = (int) Math.min(first + query.size(), size);
    return rows(answered, IntStream.range(from, to).toArray(), query, finalDays);
  }

  private List<CampaignRow> rows(
      Answered answered, int[] places, CampaignQuery query, FinalDays finalDays) {
    GridAnswer answer = answered.answer();
    List<CampaignRow> rows = new ArrayList<>(places.length);
    for (int place : places) {
      GridRow row = answer.rows().get(place);
      String under = query.group() == CampaignGrouping.LABEL ? answer.groupAt(place) : "";
      rows.add(
          figures
              .row(row, answer, query, finalDays)
              .labelled(answered.labels().of(row.either()), under));
    }
    return query.breakdown() == null || rows.isEmpty() ? rows : brokenDown(rows, answered, query);
  }

  private List<CampaignRow> brokenDown(
      List<CampaignRow> rows, Answered answered, CampaignQuery query) {
    List<DateRange> spans = spans(query);
    Map<CampaignKey, List<@Nullable Sums>> found =
        loads.spans(
            TableKey.of(answered.tenant(), answered.state(), query, query.range()),
            rows.stream().map(row -> row.key().id()).distinct().toList(),
            spans);
    return rows.stream().map(row -> row.with(periods(spans, found.get(row.key())))).toList();
  }

  private List<CampaignRow.CampaignPeriod> periods(
      List<DateRange> spans, @Nullable List<@Nullable Sums> found) {
    return IntStream.range(0, spans.size())
        .mapToObj(i ->
            new CampaignRow.CampaignPeriod(
                spans.get(i), figures.span(found == null ? null : found.get(i))))
        .toList();
  }

  private CampaignGroup group(
      GridAnswer.Group group, GridAnswer answer, CampaignQuery query, FinalDays finalDays) {
    return new CampaignGroup(
        group.value(),
        group.label(),
        group.size(),
        figures.totals(group.now(), group.before(), answer, query, finalDays));
  }

  private List<DateRange> spans(CampaignQuery query) {
    Breakdown breakdown = query.breakdown();
    return breakdown == null ? List.of() : spans(breakdown, query.range());
  }

  /** The spans of some days, with the weeks of the tenant's calendar. */
  List<DateRange> spans(Breakdown breakdown, DateRange range) {
    return breakdown.spans(range, tenants.current().weekStart());
  }

  /** Only a comparison asks for it. */
  private FinalDays finalDays(CampaignQuery query) {
    return new FinalDays(query.compare() == null ? List.of() : freshness.list());
  }
}
