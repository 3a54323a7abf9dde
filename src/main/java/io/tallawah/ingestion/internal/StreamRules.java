package io.tallawah.ingestion.internal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a stream beside its records.
 *
 * @param name the name we know the stream by, which is not the name it has in the file where the
 *     connection's settings say so
 * @param day the field of a fact's or control's day
 * @param account the field of the account
 * @param owns classes of rows ({@link #OWNED}) that the connection owns of the accounts named here
 * @param accountKey for accounts: the fields whose new combination changes what days amount to
 * @param naturalKey what makes two records copies of one thing, if that is known
 * @param index columns to index, by landed name
 * @param columns types by field, in order; empty when they are taken from the values
 * @param asked fields whose column says by being there that they were asked for: it is made when a
 *     record first tells one
 * @param fromCatalog whether the columns are a catalog's, which says itself what was asked for
 */
record StreamRules(
    String name,
    StreamClass streamClass,
    @Nullable String day,
    @Nullable String account,
    List<String> owns,
    List<String> accountKey,
    @Nullable NaturalKey naturalKey,
    List<List<String>> index,
    Map<String, ColumnType> columns,
    List<String> asked,
    boolean fromCatalog) {

  /** The classes of rows that are owned account by account. */
  static final List<String> OWNED = List.of("performance", "geography");

  static StreamRules unknown(String stream) {
    return new StreamRules(
        stream,
        StreamClass.OTHER,
        null,
        null,
        List.of(),
        List.of(),
        null,
        List.of(),
        Map.of(),
        List.of(),
        false);
  }

  StreamRules withColumns(Map<String, ColumnType> declared) {
    return new StreamRules(
        name,
        streamClass,
        day,
        account,
        owns,
        accountKey,
        naturalKey,
        index,
        declared,
        asked,
        true);
  }

  /** Whether each record is one thing as it is now, so that a full read tells which are no more. */
  boolean listsThings() {
    return streamClass == StreamClass.ENTITY
        && day == null
        && naturalKey != null
        && naturalKey.parts().isEmpty();
  }

  /** Whether the field's column isn't made before a record tells one. */
  boolean waits(String field) {
    return !fromCatalog && asked.contains(field);
  }

  /** Fields that the catalog says were asked for. */
  List<String> askedByCatalog() {
    return fromCatalog ? asked.stream().filter(columns::containsKey).toList() : List.of();
  }

  /** Whether its rows belong to days. */
  boolean daily() {
    return (streamClass == StreamClass.FACT || streamClass == StreamClass.CONTROL) && day != null;
  }
}
