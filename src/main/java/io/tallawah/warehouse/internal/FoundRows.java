package io.tallawah.warehouse.internal;

import io.tallawah.warehouse.NodeResult;
import io.tallawah.warehouse.RunResult;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Looks again, as dbt's role and before anything else runs, at what the tests of a run found, so
 * that each tenant is told of its own rows.
 */
@Component
class FoundRows {

  private static final Logger LOG = LoggerFactory.getLogger(FoundRows.class);
  private static final int MOST_TESTS = 20;
  private static final int MOST_SECONDS = 5;

  private final JdbcTemplate jdbc;

  FoundRows(@Qualifier("dbtDataSource") DataSource dbt) {
    this.jdbc = new JdbcTemplate(dbt);
    jdbc.setQueryTimeout(MOST_SECONDS);
  }

  /** Of the tests of a run that found rows; those that can't be asked again are left out. */
  Findings of(RunResult result, RunResultsFile file) throws IOException {
    List<String> found =
        result.nodes().stream().filter(NodeResult::foundRows).map(NodeResult::node).toList();
    if (found.isEmpty() || result.status() == RunResult.Status.INTERRUPTED) {
      return Findings.NONE;
    }
    if (found.size() > MOST_TESTS) {
      LOG.warn("Of {} tests that found rows {} are looked at again", found.size(), MOST_TESTS);
    }
    Set<String> tests = found.stream().limit(MOST_TESTS).collect(Collectors.toSet());
    Map<String, Map<UUID, Findings.Own>> byTest = new HashMap<>();
    file.queries(tests)
        .forEach(
            (test, query) -> byTenant(test, query).ifPresent(owners -> byTest.put(test, owners)));
    return new Findings(byTest);
  }

  private Optional<Map<UUID, Findings.Own>> byTenant(String test, String query) {
    try {
      Map<UUID, Findings.Own> owners = new HashMap<>();
      jdbc.query(
          countedByTenant(query),
          row -> {
            owners.put(
                row.getObject(1, UUID.class), new Findings.Own(row.getLong(2), row.getString(3)));
          });
      return Optional.of(owners);
    } catch (DataAccessException e) {
      LOG.warn("What {} found can't be looked at: {}", test, e.getMostSpecificCause().getMessage());
      return Optional.empty();
    }
  }

  private static String countedByTenant(String query) {
    return """
    select tenant, count(*), (array_agg(distinct day order by day) filter (where isfinite(day)))[1:5]::text
    from (
      select (line ->> 'tenant_id')::uuid as tenant, (line ->> 'date_day')::date as day
      from (select to_jsonb(found_row) as line from (
    %s
      ) found_row) lines
    ) found
    where tenant is not null
    group by 1\
    """
        .formatted(query);
  }
}
