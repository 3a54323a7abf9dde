package io.tallawah.insights.ui;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a person sees of the campaign grid. */
record GridOnScreen(Page page) {

  /** Rows from the top, as name and spend: columns are looked up by their header. */
  private static final String ROWS =
      """
      grid => {
        const text = cell => cell.querySelector('slot').assignedNodes()
          .map(one => one.innerText ?? '').join(' ').trim();
        const rows = part => [...grid.shadowRoot.querySelectorAll('#' + part + ' tr')]
          .filter(row => !row.hidden);
        const cells = row => [...row.querySelectorAll('th, td')].filter(cell => !cell.hidden
          && cell.getBoundingClientRect().width > 0);
        const at = name => cells(rows('header').at(-1)).find(cell => text(cell).startsWith(name))
          .getBoundingClientRect().right;
        const spend = at('Spend');
        const box = grid.shadowRoot.querySelector('#items').getBoundingClientRect();
        const last = grid.shadowRoot.querySelector('#footer').getBoundingClientRect().top;
        const head = grid.shadowRoot.querySelector('#header').getBoundingClientRect().bottom;
        return rows('items')
          .filter(row => { const b = row.getBoundingClientRect(); return b.top >= head - 1 && b.bottom <= last + 1; })
          .sort((one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top)
          .map(row => ({
            name: row.querySelector('th, td').querySelector('slot').assignedNodes()
              .map(one => one.querySelector?.('.name-text')?.textContent ?? '').join(''),
            spend: text(cells(row).find(cell => Math.abs(cell.getBoundingClientRect().right - spend) < 2))
              .split('\\n')[0]}));
      }\
      """;

  private static final String FOCUSED =
      """
      grid => {
        const cell = grid.shadowRoot.activeElement;
        const slot = cell?.querySelector('slot');
        return slot ? slot.assignedNodes().map(one => one.innerText ?? '').join(' ') : '';
      }\
      """;

  /**
   * A row.
   *
   * @param spend null where there is none to report
   */
  record Row(String name, @Nullable BigDecimal spend) {}

  Locator grid() {
    return page.locator("vaadin-grid.campaign-grid");
  }

  /** The rows that are on screen whole, from the top. */
  @SuppressWarnings("unchecked")
  List<Row> rows() {
    return ((List<Map<String, String>>) grid().evaluate(ROWS))
        .stream()
            .map(row ->
                new Row(
                    String.valueOf(row.get("name")), numberIfAny(String.valueOf(row.get("spend")))))
            .toList();
  }

  /** The spend of all rows in a currency, as the foot has it. */
  BigDecimal total(String currency) {
    return number(
        page.locator("[data-total=spend][data-currency=" + currency + "]").first().innerText());
  }

  /** What the cell that has the focus says. */
  String focused() {
    return String.valueOf(grid().evaluate(FOCUSED));
  }

  static BigDecimal number(String shown) {
    return new BigDecimal(shown.replaceAll("[^0-9.]", ""));
  }

  private static @Nullable BigDecimal numberIfAny(String shown) {
    return shown.chars().anyMatch(Character::isDigit) ? number(shown) : null;
  }
}
