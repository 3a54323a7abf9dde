package io.tallawah.insights.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import io.tallawah.identity.TestPeople;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A tab of a real browser in which somebody of a tenant has signed in. */
final class BrowserTab {

  static final String DAYS = "from=2026-10-16&to=2026-10-30";

  private static final int PATIENCE_MILLIS = 30_000;
  private static final int MOST_TABS = 90;
  private static final int MOST_WAITS = 6;
  private static final String ANSWERS = "answers to";
  private static final String NOTHING = "[]";

  /**
   * What is still to come: answers of the server, what is dimmed or drawn in place of what comes,
   * and what moves.
   */
  private static final String TO_COME =
      """
      () => {
        const clients = Object.entries(window.Vaadin?.Flow?.clients ?? {});
        const moving = document.getAnimations().filter(one => one.playState === 'running'
          && one.effect.getComputedTiming().iterations !== Infinity);
        return [
          ...(clients.length ? [] : ['answers to the page itself']),
          ...clients.filter(([name, one]) => one.isActive?.()).map(([name]) => 'answers to ' + name),
          ...[...document.querySelectorAll(
            '.stale, .skeleton, .skeleton-cards, .waiting, [aria-busy=true]')]
            .map(one => one.localName + '.' + one.className),
          ...moving.map(one => 'moving ' + one.effect.target?.localName)
        ];
      }\
      """;

  private static final String HAS_FOCUS = "element => element.matches(':focus-within')";

  private final Page page;
  private final String root;
  private final String token;

  private BrowserTab(Page page, String root, String token) {
    this.page = page;
    this.root = root;
    this.token = token;
  }

  /** Signs the person of a role in. */
  static BrowserTab of(Page page, int port, TestPeople people, String role) {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    String root = "http://localhost:" + port + "/";
    BrowserTab tab = new BrowserTab(page, root, token(page, root, people.email(role)));
    tab.open("exports");
    page.getByLabel("E-mail").fill(people.email(role));
    page.locator("vaadin-password-field input").fill(TestPeople.PASSWORD);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
    assertThat(page.locator(".frame-header")).isVisible();
    tab.settle();
    return tab;
  }

  private static String token(Page page, String root, String email) {
    Map<String, String> person = Map.of("email", email, "password", TestPeople.PASSWORD);
    APIResponse answer =
        page.request().post(root + "api/v1/auth/token", RequestOptions.create().setData(person));
    return JsonMapper.shared().readTree(answer.text()).path("access_token").asString();
  }

  Page page() {
    return page;
  }

  /** Goes to an address and waits for what it shows. */
  void open(String address) {
    page.navigate(root + address);
    settle();
  }

  /**
   * Waits until what was asked for is here and stands still: as long as usual, and longer while the
   * server has yet to answer, as a busy machine makes it slow.
   */
  void settle() {
    String toCome = "";
    for (int i = 0; i < MOST_WAITS; i++) {
      try {
        page.waitForFunction("() => (" + TO_COME + ")().length === 0");
        return;
      } catch (TimeoutError e) {
        toCome = String.valueOf(page.evaluate(TO_COME));
        if (toCome.equals(NOTHING)) {
          return;
        }
        if (!toCome.contains(ANSWERS)) {
          break;
        }
      }
    }
    throw new AssertionError(page.url() + " still waits for " + toCome);
  }

  /** Waits until the address is like this, and then for what it shows. */
  void awaitAddress(String pattern) {
    assertThat(page).hasURL(Pattern.compile(pattern));
    settle();
  }

  /** What the address says of a name. */
  Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters().get(name));
  }

  /** Whatever the API answers to the question of the present address, on one page. */
  JsonNode api(String path) {
    Map<String, String> asked = parameters();
    asked.keySet().removeAll(java.util.Set.of("level", "columns", "tenant"));
    asked.keySet().removeIf(name -> name.startsWith("list_")); // the way back, of the screen alone
    asked.put("size", "500");
    RequestOptions options = RequestOptions.create().setHeader("Authorization", "Bearer " + token);
    asked.forEach(options::setQueryParam);
    APIResponse answer = page.request().get(root + "api/v1/" + path, options);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.text());
  }

  /** Opens the menu of a button of the screen and goes to the last of these entries. */
  void choose(String menu, String... path) {
    boolean touched = isTouched();
    page.locator(menu + " vaadin-menu-bar-button").first().click();
    for (int i = 0; i < path.length; i++) {
      Locator item =
          page.locator(
              "vaadin-menu-bar-item",
              new Page.LocatorOptions()
                  .setHasText(
                      Pattern.compile("^\\s*" + literally(path[i]) + "( \\(\\d+\\))?\\s*$")));
      if (i < path.length - 1 && !touched) {
        item.hover();
      } else {
        item.click();
      }
    }
  }

  /**
   * Closes an open menu as a mouse or a finger does, by going beside it; on a phone once for each
   * menu, as they lie one upon the other.
   */
  void leaveMenu() {
    Locator open = page.locator("vaadin-menu-bar-overlay[opened]");
    int menus = isTouched() ? open.count() : 1;
    for (int left = menus - 1; left >= 0; left--) {
      page.mouse().click(1, page.viewportSize().height - 1.0);
      assertThat(open).hasCount(left);
    }
  }

  private boolean isTouched() {
    return Boolean.TRUE.equals(page.evaluate("navigator.maxTouchPoints > 0"));
  }

  /** Presses Tab until the focus is on or in an element. */
  void tabTo(Locator wanted) {
    for (int i = 0; i < MOST_TABS; i++) {
      if (hasFocus(wanted)) {
        return;
      }
      press("Tab");
    }
    throw new AssertionError("no way by Tab to " + wanted);
  }

  boolean hasFocus(Locator element) {
    return Boolean.TRUE.equals(element.first().evaluate(HAS_FOCUS));
  }

  /** Waits until the focus is on or in an element. */
  void awaitFocus(Locator element) {
    page.waitForFunction(HAS_FOCUS, element.first().elementHandle());
  }

  void press(String key) {
    page.keyboard().press(key);
  }

  private Map<String, String> parameters() {
    Map<String, String> all = new LinkedHashMap<>();
    String query = URI.create(page.url()).getRawQuery();
    for (String pair : query == null ? new String[0] : query.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      all.merge(
          decoded(parts[0]),
          parts.length == 1 ? "" : decoded(parts[1]),
          (one, other) -> one + "," + other);
    }
    return all;
  }

  /** As a regular expression that the browser reads too, which knows no quotes. */
  private static String literally(String text) {
    return text.replaceAll("[.*+?^${}()|\\[\\]\\\\]", "\\\\$0");
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
