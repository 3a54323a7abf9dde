package io.tallawah.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationContext;

/**
 * Three runs of real dbt over what is queued, made once for the classes that look at what came of
 * them: each has tenants of its own, for which it lands something before the first, the second and
 * the third.
 */
final class ThreeRuns {

  /** What one class has in them. */
  interface Part {

    /** Lands what comes before a run, 1 to 3. */
    void land(int run) throws Exception;

    /** Looks at what there is after it, before anything else lands. */
    void look(int run) throws Exception;
  }

  /** What landed, and what each saw on the way. */
  record Made(
      HealthLanded health,
      CountedOnceLanded once,
      HandedOverLanded handed,
      AccountDaysLanded days,
      SlicesLanded slices) {}

  private static @Nullable Made made;

  private ThreeRuns() {}

  /** Makes them when nobody has yet; the context is that of all tests of landing. */
  static synchronized Made in(ApplicationContext context) throws Exception {
    if (made == null) {
      made = make(context.getAutowireCapableBeanFactory());
    }
    return made;
  }

  private static Made make(AutowireCapableBeanFactory beans) throws Exception {
    var health = beans.createBean(HealthLanded.class);
    var once = beans.createBean(CountedOnceLanded.class);
    var handed = beans.createBean(HandedOverLanded.class);
    var days = beans.createBean(AccountDaysLanded.class);
    var slices = beans.createBean(SlicesLanded.class);
    List<Part> parts = List.of(health, once, handed, days, slices);
    for (int run = 1; run <= 3; run++) {
      // the last first: another project builds what it landed, and nothing else may be queued then
      for (Part part : parts.reversed()) {
        part.land(run);
      }
      transform(beans.getBean(Warehouse.class));
      for (Part part : parts) {
        part.look(run);
      }
    }
    return new Made(health, once, handed, days, slices);
  }

  private static void transform(Warehouse warehouse) {
    RunResult result = warehouse.transform(TransformRequest.queued(), RunListener.SILENT);
    assertThat(result.succeeded()).as("%s", result).isTrue();
  }
}
