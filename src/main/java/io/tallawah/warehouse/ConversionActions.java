package io.tallawah.warehouse;

import io.tallawah.identity.RequiresPermission;
import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.Permission;
import io.tallawah.shared.Platform;
import io.tallawah.shared.ProblemException;
import io.tallawah.tenancy.CurrentTenant;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
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

  /** After an action in a refusal: it is the name of its result that is to blame. */
  public static final String RESULT = ".result";

  private static final Pattern SAME_ACT = Pattern.compile("(\\S+) and (\\S+) of .* same act");

  /** Why an action counts. */
  public enum CountedBy {
    /** The tenant has chosen it. */
    CHOICE,
    /** The tenant has chosen nothing of the platform, which counts it by itself. */
    DEFAULT
  }

  /**
   * An action or field of a platform.
   *
   * @param usual its result in our words, or its own name where we have none
   * @param named what the tenant calls the result; null: as usual
   * @param countedBy null: it doesn't count
   * @param told how often it happened in the last {@value HealthChecks#DAYS} days, as the platform
   *     tells it; null where it told nothing
   */
  public record Known(
      String platform,
      String action,
      String usual,
      @Nullable String named,
      @Nullable CountedBy countedBy,
      @Nullable BigDecimal told) {

    /** The name of its result. */
    public String result() {
      return named == null ? usual : named;
    }

    /** Whether it counts now. */
    public boolean counts() {
      return countedBy != null;
    }
  }

  /**
   * A choice.
   *
   * @param result what the tenant calls it, such as lead; null for our name
   */
  public record Choice(String action, @Nullable String result) {}

  /**
   * What there is to choose from of a platform.
   *
   * @param platform its id
   * @param actions in the order of {@link #list}
   * @param chosen whether the tenant has a choice of its own
   * @param waiting whether figures still follow a change: dbt has yet to run
   */
  public record Offer(String platform, List<Known> actions, boolean chosen, boolean waiting) {

    public Offer {
      actions = List.copyOf(actions);
    }
  }

  private final JdbcClient jdbc;
  private final ConversionReads reads;
  private final CurrentTenant currentTenant;
  private final ApplicationEventPublisher events;

  ConversionActions(
      JdbcClient jdbc,
      ConversionReads reads,
      CurrentTenant currentTenant,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.reads = reads;
    this.currentTenant = currentTenant;
    this.events = events;
  }

  /** Everything that is known, told or chosen: by platform, what counts first, then by amount. */
  @RequiresPermission(Permission.VIEW_DATA)
  @Transactional(readOnly = true)
  public List<Known> list() {
    return reads.list();
  }

  /** What there is to choose from, by platform. */
  @RequiresPermission(Permission.MANAGE_TENANT)
  @Transactional(readOnly = true)
  public List<Offer> offers() {
    Set<String> chosen = reads.chosenPlatforms();
    Set<String> waiting = reads.waitingPlatforms();
    Map<String, List<Known>> known =
        reads.list().stream().collect(Collectors.groupingBy(Known::platform));
    return known.entrySet().stream()
        .map(one ->
            new Offer(
                one.getKey(),
                one.getValue(),
                chosen.contains(one.getKey()),
                waiting.contains(one.getKey())))
        .toList();
  }

  /**
   * Counts these actions of a platform and no others; none: the platform's default.
   *
   * @throws ProblemException when two of them count the same act (about the action), or a result is
   *     no name (about the action and {@link #RESULT})
   */
  @RequiresPermission(Permission.MANAGE_TENANT)
  @Transactional
  public void choose(Platform platform, List<Choice> choices) {
    UUID tenant = currentTenant.require().value();
    Map<String, Object> before = reads.chosen(platform);
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
    Map<String, Object> after = reads.chosen(platform);
    if (!after.equals(before)) {
      events.publishEvent(
          AuditEvent.change("conversion_actions.chosen", platform.id(), before, after));
    }
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
    Matcher same = SAME_ACT.matcher(String.valueOf(cause.getMostSpecificCause().getMessage()));
    if (same.find()) {
      return ProblemException.of(
              "“{0}” and “{1}” count the same act.",
              "Choose one of them.", same.group(1), same.group(2))
          .about(choice.action())
          .because(cause);
    }
    return ProblemException.of(
            "“{0}” of {1} can't be counted as “{2}”.",
            "A result is named in small letters, digits and underscores, such as lead.",
            choice.action(),
            platform.id(),
            String.valueOf(choice.result()))
        .about(choice.action() + RESULT)
        .because(cause);
  }
}
