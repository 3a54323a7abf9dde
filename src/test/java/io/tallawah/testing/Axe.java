package io.tallawah.testing;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * What axe finds wrong on a page. In its legacy mode, which differs only for frames of other
 * origins: we have none, and the other mode opens a second page for every look and calls a page on
 * which it failed clean.
 */
public final class Axe {

  private static final List<String> GRAVE = List.of("serious", "critical");

  private Axe() {}

  /** All that is serious or critical, in words: the rule, where, and why. */
  public static List<String> faults(Page page) {
    return faults(builder(page));
  }

  /** Only what may differ between two themes of a page of the same width. */
  public static List<String> faultsOfContrast(Page page) {
    return faults(builder(page).withRules(List.of("color-contrast")));
  }

  private static AxeBuilder builder(Page page) {
    AxeRunOptions options = new AxeRunOptions();
    // what is in order is not described node by node
    options.setResultTypes(List.of("violations"));
    return new AxeBuilder(page).setLegacyMode(true).options(options);
  }

  private static List<String> faults(AxeBuilder axe) {
    return axe.analyze().getViolations().stream()
        .filter(found -> GRAVE.contains(found.getImpact()))
        .map(Axe::told)
        .toList();
  }

  private static String told(Rule found) {
    return found.getImpact()
        + " "
        + found.getId()
        + " "
        + found.getNodes().getFirst().getTarget()
        + " "
        + found.getNodes().getFirst().getFailureSummary();
  }
}
