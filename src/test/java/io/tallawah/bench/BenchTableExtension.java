package io.tallawah.bench;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives benchmarks the one table of the run; JUnit closes it, which prints it, at the run's end.
 */
class BenchTableExtension implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == BenchTable.class;
  }

  @Override
  public BenchTable resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .computeIfAbsent(BenchTable.class, key -> new BenchTable(), BenchTable.class);
  }
}
