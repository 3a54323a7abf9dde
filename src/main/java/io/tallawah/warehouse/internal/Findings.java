package io.tallawah.warehouse.internal;

import io.tallawah.warehouse.NodeResult;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose the rows are that the tests of a run found. dbt counts those of all tenants together, and
 * of tests of whole tables also those of tenants that had no part in the run.
 *
 * @param byTest of each test that was looked at again, what is whose; empty where its rows don't
 *     say whose they are
 */
record Findings(Map<String, Map<UUID, Own>> byTest) {

  static final Findings NONE = new Findings(Map.of());

  /**
   * What a test found of one tenant.
   *
   * @param rows how many
   * @param days the first of theirs, as PostgreSQL writes an array; null where they have none
   */
  record Own(long rows, @Nullable String days) {

    static final Own NOTHING = new Own(0, null);
  }

  /**
   * The number of rows that a tenant is told of a model or test.
   *
   * @param alone whether the run was for it alone
   */
  @Nullable Long rows(NodeResult node, UUID tenant, boolean alone) {
    Own own = own(node, tenant);
    if (own != null) {
      return own.rows();
    }
    boolean known = !node.foundRows() || byTest.containsKey(node.node());
    return known && alone ? node.rows() : null;
  }

  /** The first days of what a test found of a tenant. */
  @Nullable String days(NodeResult node, UUID tenant) {
    Own own = own(node, tenant);
    return own == null ? null : own.days();
  }

  private @Nullable Own own(NodeResult node, UUID tenant) {
    Map<UUID, Own> owners = byTest.getOrDefault(node.node(), Map.of());
    return owners.isEmpty() ? null : owners.getOrDefault(tenant, Own.NOTHING);
  }
}
