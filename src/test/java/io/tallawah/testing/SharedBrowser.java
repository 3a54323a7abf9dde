package io.tallawah.testing;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives all tests of a run that ask for one the same {@link SystemBrowser}, started when the first
 * does; whoever opens windows in it closes them. It ends with the run.
 */
public final class SharedBrowser implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == SystemBrowser.class;
  }

  @Override
  public SystemBrowser resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return test.getRoot()
        .getStore(ExtensionContext.Namespace.create(SharedBrowser.class))
        .computeIfAbsent(SystemBrowser.class, type -> SystemBrowser.launch(), SystemBrowser.class);
  }
}
