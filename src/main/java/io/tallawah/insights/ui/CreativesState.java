package io.tallawah.insights.ui;

import com.vaadin.flow.router.QueryParameters;
import io.tallawah.insights.CreativeQuery;
import io.tallawah.insights.CreativeQueryReader;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.ui.SharedState;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the address says of the creative grid.
 *
 * @param table whether the rows stand in a table and not on cards
 */
record CreativesState(CreativeQuery query, boolean table) {

  private static final String SHOW = "show";
  private static final String TABLE = "table";

  /** The parameters of an address that are the screen's. */
  static Set<String> parameters() {
    Set<String> all = new HashSet<>(CreativeQueryReader.SHARED);
    all.addAll(CreativeQueryReader.OWN);
    all.add(SHOW);
    all.removeIf(name -> !name.equals(SHOW) && !isRead(name));
    return all;
  }

  /** Reads an address; what belongs to others (the tenant, later features) is left to them. */
  static CreativesState read(
      QueryParameters address, CreativeQueryReader reader, DateRange usualDays) {
    Map<String, List<String>> mine = new LinkedHashMap<>(address.getParameters());
    mine.keySet().removeIf(name -> !isRead(name));
    return new CreativesState(
        reader.read(mine, usualDays),
        address.getSingleParameter(SHOW).filter(TABLE::equals).isPresent());
  }

  /** Writes it over the present address, keeping what belongs to others. */
  QueryParameters write(QueryParameters address, CreativeQueryReader reader) {
    Map<String, List<String>> all = new LinkedHashMap<>(address.getParameters());
    all.keySet().removeIf(name -> name.equals(SHOW) || isRead(name));
    all.putAll(reader.write(query));
    SharedState.namePeriod(address, all);
    if (table) {
      all.put(SHOW, List.of(TABLE));
    }
    return new QueryParameters(all);
  }

  /** What a file of it is asked for by. */
  Map<String, String> exported(CreativeQueryReader reader) {
    Map<String, String> asked = new LinkedHashMap<>();
    reader.write(query).forEach((name, values) -> asked.put(name, String.join(",", values)));
    return asked;
  }

  CreativesState with(CreativeQuery changed) {
    return new CreativesState(changed, table);
  }

  CreativesState withTable(boolean wanted) {
    return new CreativesState(query, wanted);
  }

  /** A screen has no page in its address: it begins at the first. */
  private static boolean isRead(String name) {
    return (CreativeQueryReader.SHARED.contains(name) || CreativeQueryReader.OWN.contains(name))
        && !name.equals("page")
        && !name.equals("size");
  }
}
