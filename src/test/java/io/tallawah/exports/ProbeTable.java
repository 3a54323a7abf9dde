package io.tallawah.exports;

import io.tallawah.shared.Permission;
import io.tallawah.shared.Phrases;
import io.tallawah.shared.Sentence;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Tables that tests make; a query names one. */
@Component
public class ProbeTable implements TableSource {

  static final String KIND = "probe";

  /** What a test hands out as rows. */
  interface Rows {
    void feed(Consumer<List<Cell>> row);
  }

  private record Table(List<Column> columns, long rowCount, Rows rows) implements ExportableTable {

    @Override
    public String title() {
      return "Probe";
    }

    @Override
    public List<Fact> facts() {
      return List.of(new Fact("Filters", "=SUM(A1)"));
    }

    @Override
    public void read(Consumer<List<Cell>> row) {
      rows.feed(row);
    }
  }

  private static final Map<String, Table> TABLES = new ConcurrentHashMap<>();

  /** Offers a table; the answer is what asks for it. */
  static Map<String, String> offer(List<Column> columns, long rowCount, Rows rows) {
    String name = UUID.randomUUID().toString();
    TABLES.put(name, new Table(columns, rowCount, rows));
    return Map.of("name", name);
  }

  /** Offers rows that are there. */
  static Map<String, String> offer(List<Column> columns, List<List<Cell>> rows) {
    return offer(columns, rows.size(), rows::forEach);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String permission() {
    return Permission.VIEW_INSIGHTS;
  }

  @Override
  public Map<String, String> checked(Map<String, String> query) {
    if (!query.containsKey("name")) {
      throw new BadExportException("name", Sentence.of("A table is named."));
    }
    return query;
  }

  @Override
  public ExportableTable open(Map<String, String> query, Phrases words) {
    Table table = TABLES.get(query.getOrDefault("name", ""));
    if (table == null) {
      throw new IllegalStateException("no such table");
    }
    return table;
  }
}
