package io.tallawah.insights;

import io.tallawah.exports.ExportableTable;
import io.tallawah.exports.TableSource;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.Permission;
import io.tallawah.shared.Phrases;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A screen of figures as a table to export: the query of its address, and the columns wanted.
 *
 * @param <Q> what the screen asks
 */
abstract class FigureExport<Q> implements TableSource {

  /** How a screen's query is read, written, and which campaigns it is about. */
  record Form<Q>(Reader<Q> reader, Writer<Q> writer, Function<Q, CampaignQuery> campaigns) {}

  /** Reads an address; the days are for when it names none. */
  interface Reader<Q> {
    Q read(Map<String, List<String>> address, DateRange usual);
  }

  /** Writes it again, whole. */
  interface Writer<Q> {
    Map<String, List<String>> write(Q query);
  }

  private final String kind;
  private final Form<Q> form;
  private final ExportGround ground;

  FigureExport(String kind, Form<Q> form, ExportGround ground) {
    this.kind = kind;
    this.form = form;
    this.ground = ground;
  }

  @Override
  public final String kind() {
    return kind;
  }

  @Override
  public final String permission() {
    return Permission.VIEW_INSIGHTS;
  }

  @Override
  public final Map<String, String> checked(Map<String, String> query) {
    return AskedColumns.kept(form.writer().write(read(query)), columns(query));
  }

  @Override
  public final ExportableTable open(Map<String, String> query, Phrases words) {
    return open(read(query), columns(query), words);
  }

  /** The table of what is asked, with these columns, as {@link AskedColumns} has them. */
  abstract ExportableTable open(Q query, List<String> columns, Phrases words);

  /** The columns that a file has when none are named. */
  abstract List<String> usualColumns();

  /** Whether there is such a column. */
  Predicate<String> knownColumns() {
    return usualColumns()::contains;
  }

  ExportGround ground() {
    return ground;
  }

  private Q read(Map<String, String> query) {
    return ground.read(
        usual -> form.reader().read(AskedColumns.others(query), usual), form.campaigns());
  }

  private List<String> columns(Map<String, String> query) {
    return AskedColumns.of(query, knownColumns(), usualColumns());
  }
}
