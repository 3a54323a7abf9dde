package io.tallawah.audit.internal;

import io.tallawah.audit.AuditQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads entries by the order of their ids, which is that of their time. */
@Component
public class EntryReader {

  private static final int FETCH = 500;
  private static final String ANY_TEXT =
      """
      concat_ws(' ', l.actor_name, l.address, l.action, l.subject, l.before::text, l.after::text, l.trace_id)\
      """;

  private final JdbcClient jdbc;

  EntryReader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Some of those that match. */
  public List<StoredEntry> read(EntrySource source, AuditQuery query, long offset, int limit) {
    return select(source, query, " offset :offset limit :limit")
        .param("offset", offset)
        .param("limit", limit)
        .query((row, number) -> StoredEntry.of(row))
        .list();
  }

  /** All that match, without holding them. */
  public void each(EntrySource source, AuditQuery query, Consumer<StoredEntry> taker) {
    try (Stream<StoredEntry> rows =
        select(source, query, "")
            .withFetchSize(FETCH)
            .query((row, number) -> StoredEntry.of(row))
            .stream()) {
      rows.forEach(taker);
    }
  }

  public long count(EntrySource source, AuditQuery query) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    String where = where(source, query, parameters);
    return jdbc.sql("select count(*) from " + source.table + " l where " + where)
        .params(parameters)
        .query(Long.class)
        .single();
  }

  /** Of the latest thousands, so that it costs the same however long the log is. */
  public List<String> latestActions(EntrySource source) {
    return jdbc.sql(
            """
            select distinct action from (
              select l.action from %s l where %s order by l.id desc limit 10000) latest
            order by action\
            """
                .formatted(source.table, source.which))
        .query(String.class)
        .list();
  }

  private JdbcClient.StatementSpec select(EntrySource source, AuditQuery query, String page) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    String sql =
        "select %s from %s l where %s order by l.id desc%s"
            .formatted(StoredEntry.COLUMNS, source.table, where(source, query, parameters), page);
    return jdbc.sql(sql).params(parameters);
  }

  private static String where(
      EntrySource source, AuditQuery query, Map<String, Object> parameters) {
    List<String> all = new ArrayList<>(List.of(source.which));
    if (query.from() != null) {
      all.add("l.id >= :from");
      parameters.put("from", EntryId.firstOf(query.from()));
    }
    if (query.until() != null) {
      all.add("l.id < :until");
      parameters.put("until", EntryId.firstOf(query.until()));
    }
    add(all, parameters, "actor", query.actor(), "(l.actor_name = :actor or l.actor_id = :actor)");
    add(
        all,
        parameters,
        "action",
        query.action(),
        "(l.action = :action or starts_with(l.action, :action || '.'))");
    add(all, parameters, "subject", query.subject(), "l.subject = :subject");
    String pattern = query.search().isEmpty() ? "" : "%" + escaped(query.search()) + "%";
    add(all, parameters, "q", pattern, ANY_TEXT + " ilike :q");
    return String.join(" and ", all);
  }

  private static void add(
      List<String> all, Map<String, Object> parameters, String name, String value, String sql) {
    if (!value.isEmpty()) {
      all.add(sql);
      parameters.put(name, value);
    }
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
