package io.tallawah.operator.ui;

import io.tallawah.identity.Operators;
import io.tallawah.operator.Deletion;
import io.tallawah.operator.TenantDeletions;
import io.tallawah.shared.TenantId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads tenants in parts, each with the deletion that waits for it. */
record TenantRows(Operators operators, TenantDeletions deletions) {

  /** Some of those whose name or slug holds a text. */
  List<TenantsGrid.Row> some(String text, int from, int limit) {
    Map<TenantId, Deletion> doomed =
        deletions.list().stream()
            .collect(Collectors.toMap(Deletion::tenant, Function.identity(), (one, other) -> one));
    return operators.page(text, from, limit).stream()
        .map(one -> new TenantsGrid.Row(one, doomed.get(one.id())))
        .toList();
  }

  /** How many there are of them. */
  long count(String text) {
    return operators.count(text);
  }
}
