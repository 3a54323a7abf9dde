package io.tallawah.bench;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.DoubleStream;

/** Measures in the browser how long people wait for the campaign grid after a key. */
final class InteractionMeter {

  /**
   * A change of the rows is looked at in the frame after it. They are new when none is dimmed or on
   * its way and those on screen are others than before; the frame that shows them ends the wait.
   */
  private static final String METER =
      """
      () => {
        const grid = () => document.querySelector('vaadin-grid.campaign-grid');
        const interactions = new Map();
        new PerformanceObserver(list => list.getEntries().forEach(one => {
          if (one.interactionId) {
            interactions.set(one.interactionId,
              Math.max(one.duration, interactions.get(one.interactionId) ?? 0));
          }
        })).observe({ type: 'event', durationThreshold: 16 });
        const shown = () => {
          const box = grid().getBoundingClientRect();
          return [...grid().shadowRoot.querySelectorAll('#items tr')]
            .filter(row => !row.hidden)
            .map(row => [row, row.getBoundingClientRect()])
            .filter(([, at]) => at.bottom > box.top && at.top < box.bottom)
            .sort((one, other) => one[1].top - other[1].top)
            .map(([row]) => row.hasAttribute('loading') ? null
              : row.querySelector('th, td').querySelector('slot').assignedNodes()
                .map(node => node.textContent.trim()).join(''));
        };
        let before, begun, finish, looking = false;
        for (const type of ['keydown', 'pointerdown']) {
          addEventListener(type, event => { if (finish) begun = event.timeStamp; }, true);
        }
        const look = () => {
          looking = false;
          if (!finish || begun === undefined || document.querySelector('.stale')) return;
          const now = shown();
          if (now.length && !now.includes(null) && now.join('|') !== before) {
            const done = finish;
            finish = undefined;
            requestAnimationFrame(() => done(performance.now() - begun));
          }
        };
        const changed = () => {
          if (!looking) { looking = true; requestAnimationFrame(look); }
        };
        new MutationObserver(changed).observe(document.querySelector('main'),
          { subtree: true, childList: true, characterData: true, attributes: true });
        grid().shadowRoot.querySelector('#table').addEventListener('scroll', changed);
        window.meter = {
          arm: () => {
            before = shown().join('|');
            begun = undefined;
            window.meter.waited = new Promise((resolve, reject) => {
              finish = resolve;
              setTimeout(() => reject(new Error('no new rows at ' + location.href)), 15000);
            });
          },
          interactions: () => {
            const all = [...interactions.values()];
            interactions.clear();
            return all;
          },
        };
      }\
      """;

  private final Page page;

  /** Begins on the page that shows the grid now. */
  InteractionMeter(Page page) {
    this.page = page;
    page.evaluate(METER);
  }

  /** What one kind of action took. */
  record Measured(Samples rows, Samples interactions) {

    Measured and(Measured more) {
      return new Measured(both(rows, more.rows()), both(interactions, more.interactions()));
    }

    private static Samples both(Samples one, Samples other) {
      return Samples.of(
          DoubleStream.concat(Arrays.stream(one.values()), Arrays.stream(other.values()))
              .toArray());
    }
  }

  /** Does an action again and again; it ends with the key that is measured. */
  Measured measure(int times, IntConsumer action) {
    double[] waits = new double[times];
    page.evaluate("() => { window.meter.interactions(); }");
    for (int i = 0; i < times; i++) {
      page.evaluate("() => window.meter.arm()");
      action.accept(i);
      waits[i] = ((Number) page.evaluate("() => window.meter.waited")).doubleValue();
    }
    page.waitForTimeout(300); // the browser tells of interactions some frames later
    List<Double> told = new ArrayList<>();
    for (Object one : (List<?>) page.evaluate("() => window.meter.interactions()")) {
      told.add(((Number) one).doubleValue());
    }
    return new Measured(Samples.of(waits), Samples.of(told));
  }
}
