package io.tallawah.ingestion.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Removes the rows of a landing table that say again what the copies before and after them say: of
 * each run of equal versions all but the first and the last.
 *
 * @see "src/docs/decisions/0013-compaction-of-landing.md"
 */
final class CopiesQuery {

  /** As staging orders copies. */
  private static final String ORDER =
      "order by _airbyte_extracted_at, right(_airbyte_raw_id, 12) collate \"C\","
          + " _airbyte_raw_id collate \"C\"";

  /** What fields of figures begin with where records mix them with what the thing is. */
  private static final String FIGURES = "metrics_";

  /** What staging keeps of landed states by day is read again, so that it holds what is there. */
  private static final String QUEUE_DAYS =
      """
      insert into ops.dirty_slice (tenant_id, connection_id, day, cause)
        select distinct :tenant::uuid, :connection::uuid, day::date, 'compaction' from gone
        where day is not null\
      """;

  /** Likewise what it keeps by hour of extraction. */
  private static final String QUEUE_HOURS =
      """
      insert into ops.dirty_entity
          (tenant_id, connection_id, stream, extracted_from, extracted_to, cause)
        select :tenant::uuid, :connection::uuid, :stream, min(extracted_at), max(extracted_at),
          'compaction'
        from gone having count(*) > 0\
      """;

  private final StreamRules rules;
  private final LandedTable landed;
  private final StreamTable table;
  private final NaturalKey key;

  private CopiesQuery(StreamRules rules, LandedTable landed, StreamTable table, NaturalKey key) {
    this.rules = rules;
    this.landed = landed;
    this.table = table;
    this.key = key;
  }

  /** Null where the stream has no key, or a column that the key needs isn't there. */
  static @Nullable CopiesQuery of(String schema, @Nullable LandedTable landed, StreamRules rules) {
    NaturalKey key = rules.naturalKey();
    if (key == null
        || landed == null
        || !landed.columns().keySet().containsAll(StreamTable.METADATA)) {
      return null;
    }
    StreamTable table = new StreamTable(schema, landed.name(), rules.name(), rules, landed);
    CopiesQuery query = new CopiesQuery(rules, landed, table, key);
    boolean whole =
        Stream.concat(key.fields().stream(), key.entity().stream())
            .allMatch(field -> table.column(field).isBorn());
    return whole ? query : null;
  }

  /** The column of the day, where the rows of a day can be looked at alone. */
  @Nullable String dayByItself() {
    String day = rules.day();
    return day == null || isOfEntities() || !key.fields().contains(day)
        ? null
        : columns(List.of(day)).getFirst();
  }

  /** Whether states are a sequence over several keys. */
  private boolean isOfEntities() {
    return !key.entity().isEmpty();
  }

  /**
   * Whether what is read of it is a sequence that other connections' records may be part of, too.
   */
  boolean isOfStates() {
    return isOfEntities() || rules.streamClass() == StreamClass.ENTITY;
  }

  /**
   * The statement, which answers how many rows it removed; it takes the tenant, the connection and
   * the stream by name.
   *
   * @param condition on the table's columns that holds for all copies of a thing or for none
   */
  String delete(String condition) {
    String day = rules.daily() ? dayColumn() : "null::text";
    return """
    with copies as (
      select ctid as place, %s as is_named, %s as version, %s as state, %s,
        _airbyte_extracted_at, _airbyte_raw_id
      from %s
      where %s
    ),
    placed as (
      select place, is_named and %s as is_middle
      from copies
      window thing as (partition by %s %s)%s
    ),
    gone as (
      delete from %s t using placed p where t.ctid = p.place and p.is_middle
      returning t._airbyte_extracted_at as extracted_at, %s as day
    ),
    queued as (
      %s
    )
    select count(*) from gone\
    """
        .formatted(
            isNamed(),
            digest(versionColumns()),
            isOfEntities() ? digest(stateColumns()) : "null::text",
            String.join(", ", keyColumns()),
            table.qualified(),
            condition,
            isMiddle(),
            String.join(", ", thing()),
            ORDER,
            isOfEntities() ? entityWindow() : "",
            table.qualified(),
            day,
            queue());
  }

  private String dayColumn() {
    return "t." + columns(List.of(String.valueOf(rules.day()))).getFirst();
  }

  private String queue() {
    if (!isOfStates()) {
      return "select 1";
    }
    return rules.daily() ? QUEUE_DAYS : QUEUE_HOURS;
  }

  private String isMiddle() {
    String equal = "version = lag(version) over thing and version = lead(version) over thing";
    return isOfEntities() ? equal + " and state = lag(state) over entity" : equal;
  }

  private String entityWindow() {
    return ", entity as (partition by "
        + String.join(", ", columns(key.entity()))
        + " "
        + ORDER
        + ")";
  }

  private String isNamed() {
    return String.join(
        " and ", columns(key.fields()).stream().map(column -> column + " is not null").toList());
  }

  private List<String> thing() {
    return columns(Stream.concat(key.fields().stream(), key.parts().stream()).toList());
  }

  private List<String> keyColumns() {
    return Stream.concat(thing().stream(), columns(key.entity()).stream()).distinct().toList();
  }

  private List<String> versionColumns() {
    List<String> values = new ArrayList<>(dataColumns());
    columns(key.passes()).forEach(column -> values.add(column + " <= _airbyte_extracted_at"));
    return values;
  }

  /** What the thing is: without figures, and without what divides it. */
  private List<String> stateColumns() {
    List<String> thing = thing();
    return dataColumns().stream()
        .filter(column -> !column.startsWith('"' + FIGURES) && !thing.contains(column))
        .toList();
  }

  private List<String> dataColumns() {
    return landed.columns().keySet().stream()
        .filter(name -> !StreamTable.METADATA.contains(name))
        .map(Names::quoted)
        .toList();
  }

  private static String digest(List<String> values) {
    return "md5(row(" + String.join(", ", values) + ")::text)";
  }

  /** The quoted names of those fields that have a column. */
  private List<String> columns(List<String> fields) {
    return fields.stream()
        .map(table::column)
        .filter(Column::isBorn)
        .map(column -> Names.quoted(column.name))
        .toList();
  }
}
