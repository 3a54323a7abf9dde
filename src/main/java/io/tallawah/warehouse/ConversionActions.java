package io.tallawah.warehouse;

import io.tallawah.identity.RequiresPermission;
import io.tallawah.shared.Permission;
import io.tallawah.shared.Platform;
import io.tallawah.shared.ProblemException;
import io.tallawah.tenancy.CurrentTenant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the bound tenant counts as conversions. A change enqueues every day of the platform's
 * connections, in its own transaction.
 */
@Service
public class ConversionActions {

  /**
   * An action or field of a platform.
   *
   * @param result what it is in the tenant's words, else ours
   * @param counts whether the tenant chose it; where nothing is chosen the platform's default
   *     counts
   */
  public record Known(String platform, String action, String result, boolean counts) {}

  /**
   * A choice.
   *
   * @param result what the tenant calls it, such as lead; null for our name
   */
  public record Choice(String action, @Nullable String result) {}

  private final JdbcClient jdbc;
  private final CurrentTenant currentTenant;

  ConversionActions(JdbcClient jdbc, CurrentTenant currentTenant) {
    this.jdbc = jdbc;
    this.currentTenant = currentTenant;
  }

  /** Everything that is known or chosen, by platform. */
  @RequiresPermission(Permission.VIEW_DATA)
  @Transactional(readOnly = true)
  public List<Known> list() {
    return jdbc.sql(
            """
            select coalesce(a.platform, k.platform), coalesce(a.action, k.action),
              coalesce(a.result, k.result, a.action), coalesce(a.counts, false)
            from app.conversion_kind k
            full join (
              select * from app.conversion_action where tenant_id = app.current_tenant()
            ) a on a.platform = k.platform and a.action = k.action
            order by 1, 4 desc, 3, 2\
            """)
        .query((row, number) ->
            new Known(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4)))
        .list();
  }

  /**
   * Counts these actions of a platform and no others; none: the platform's default.
   *
   * @throws ProblemException when two of them count the same act, or the platform is unknown
   */
  @RequiresPermission(Permission.MANAGE_TENANT)
  @Transactional
  public void choose(Platform platform, List<Choice> choices) {
    UUID tenant = currentTenant.require().value();
    jdbc.sql(
            """
            delete from app.conversion_action
            where tenant_id = :tenant and platform = :platform and not action = any(:kept)\
            """)
        .param("tenant", tenant)
        .param("platform", platform.id())
        .param("kept", choices.stream().map(Choice::action).toArray(String[]::new))
        .update();
    choices.forEach(choice -> count(tenant, platform, choice));
  }

  private void count(UUID tenant, Platform platform, Choice choice) {
    try {
      jdbc.sql(
              """
              insert into app.conversion_action (tenant_id, platform, action, counts, result)
              values (:tenant, :platform, :action, true, :result)
              on conflict (tenant_id, platform, action)
              do update set counts = true, result = excluded.result
              where not conversion_action.counts
                or conversion_action.result is distinct from excluded.result\
              """)
          .param("tenant", tenant)
          .param("platform", platform.id())
          .param("action", choice.action())
          .param("result", choice.result())
          .update();
    } catch (DataIntegrityViolationException e) {
      throw refused(platform, choice, e);
    }
  }

  private static ProblemException refused(
      Platform platform, Choice choice, DataIntegrityViolationException cause) {
    String told = String.valueOf(cause.getMostSpecificCause().getMessage());
    if (told.contains("count the same act")) {
      return new ProblemException(
          "“%s” counts the same act as another that is chosen.".formatted(choice.action()),
          told.lines().findFirst().orElse("").replaceFirst("^ERROR: ", "") + ".",
          cause);
    }
    return new ProblemException(
        "“%s” of %s can't be counted as “%s”."
            .formatted(choice.action(), platform, choice.result()),
        "A result is named in small letters, digits and underscores, such as lead.",
        cause);
  }
}
