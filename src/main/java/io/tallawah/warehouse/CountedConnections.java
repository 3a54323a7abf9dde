package io.tallawah.warehouse;

import io.tallawah.identity.RequiresPermission;
import io.tallawah.ingestion.CountedClass;
import io.tallawah.shared.ConnectionId;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.Permission;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which connection counts for each account of the bound tenant, and which others bring it. */
@Service
@RequiresPermission(Permission.VIEW_DATA)
@Transactional(readOnly = true)
public class CountedConnections {

  /**
   * A connection in some days.
   *
   * @param from null: in all before the last
   * @param to null: in all since the first
   */
  public record Days(
      ConnectionId connection, String name, @Nullable LocalDate from, @Nullable LocalDate to) {}

  /** Rows of a class of an account, as figures have its id. */
  public record Rows(String platform, String account, CountedClass of) {}

  /**
   * Who counts for them.
   *
   * @param accountName its id where no name is known
   * @param counted whose rows count, in the order of days, which neither overlap nor leave a gap
   * @param others whose rows of the account are kept and not counted, from the first such day to
   *     the last, as published
   * @param uncounted days on which others bring rows and whose rows count brings none, in order, as
   *     published: they are in no figure; null of rows by place, of which only counted ones are
   *     published
   */
  public record Counted(
      Rows rows,
      String accountName,
      List<Days> counted,
      List<Days> others,
      @Nullable List<DateRange> uncounted) {

    public Counted {
      counted = List.copyOf(counted);
      others = List.copyOf(others);
      uncounted = uncounted == null ? null : List.copyOf(uncounted);
    }
  }

  private record Named(Rows rows, String accountName) {}

  private final JdbcClient jdbc;
  private final MartTables marts;
  private final BroughtRows brought;

  CountedConnections(JdbcClient jdbc, MartTables marts, BroughtRows brought) {
    this.jdbc = jdbc;
    this.marts = marts;
    this.brought = brought;
  }

  /** All accounts' rows that somebody owns, by platform, account and class. */
  public List<Counted> list() {
    Map<Rows, List<Days>> others = brought.others();
    Map<Rows, List<DateRange>> uncounted = brought.withoutOwner();
    Map<Named, List<Days>> owned = new LinkedHashMap<>();
    jdbc.sql(
            """
            select h.platform, h.account_id, h.stream_class, %s, d.id, d.name, lower(h.part),
              upper(h.part) - 1
            from (
              select tenant_id, platform, account_id, stream_class, connection_id,
                unnest(range_agg(days)) as part
              from app.account_source where tenant_id = app.current_tenant() group by 1, 2, 3, 4, 5
            ) h
            join app.data_source d on d.tenant_id = h.tenant_id and d.id = h.connection_id
            order by 1, 2, h.stream_class desc, lower(h.part) nulls first\
            """
                .formatted(accountName()))
        .query(row -> {
          owned.computeIfAbsent(named(row), any -> new ArrayList<>()).add(days(row, 5));
        });
    return owned.entrySet().stream()
        .map(one -> counted(one.getKey(), one.getValue(), others, uncounted))
        .toList();
  }

  /** The same of one account and class, if somebody owns it. */
  public Optional<Counted> find(Rows rows) {
    return list().stream().filter(one -> one.rows().equals(rows)).findFirst();
  }

  private String accountName() {
    return marts.has("dim_account")
        ? """
        coalesce((select a.name from marts.dim_account a where a.tenant_id = h.tenant_id
          and a.platform = h.platform and a.account_id = h.account_id), h.account_id)\
        """
        : "h.account_id";
  }

  private static Counted counted(
      Named named,
      List<Days> owned,
      Map<Rows, List<Days>> others,
      Map<Rows, List<DateRange>> uncounted) {
    Rows rows = named.rows();
    return new Counted(
        rows,
        named.accountName(),
        owned,
        others.getOrDefault(rows, List.of()),
        rows.of() == CountedClass.PERFORMANCE ? uncounted.getOrDefault(rows, List.of()) : null);
  }

  private static Named named(ResultSet row) throws SQLException {
    CountedClass of = CountedClass.valueOf(row.getString(3).toUpperCase(Locale.ROOT));
    return new Named(new Rows(row.getString(1), row.getString(2), of), row.getString(4));
  }

  /** Of a connection's id, its name, and two days, from a column on. */
  private static Days days(ResultSet row, int first) throws SQLException {
    return new Days(
        new ConnectionId(row.getObject(first, UUID.class)),
        row.getString(first + 1),
        row.getObject(first + 2, LocalDate.class),
        row.getObject(first + 3, LocalDate.class));
  }
}
