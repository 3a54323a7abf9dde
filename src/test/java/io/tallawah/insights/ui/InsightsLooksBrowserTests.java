package io.tallawah.insights.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.tallawah.jobs.internal.JobLoop;
import io.tallawah.testing.Axe;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every screen, dialog and menu of insights and exports, wide and in the hand, light and dark:
 * nothing serious that axe finds, nothing sideways, and a picture of each in target/screenshots.
 */
@Tag("peers")
class InsightsLooksBrowserTests extends InsightsBrowserTest {

  private static final int WIDE = 1440;
  private static final int PHONE = 390;
  private static final int VERY_WIDE = 2560;
  private static final int PAPER = 794;
  private static final Path PICTURES = Path.of("target", "screenshots");

  /**
   * A screen, or what it opens.
   *
   * @param phone whether it can be opened on a phone
   */
  record Look(String name, String address, boolean phone, Consumer<BrowserTab> then) {
    @Override
    public String toString() {
      return name;
    }
  }

  @Autowired private JobLoop jobs;

  private BrowserTab tab;
  private BrowserTab spanish;

  @BeforeAll
  void signIn() {
    tab = tab(new Browser.NewContextOptions().setViewportSize(WIDE, 900), "owner");
    spanish = tab(new Browser.NewContextOptions().setViewportSize(WIDE, 900), "viewer");
    spanish.open("account?" + BrowserTab.DAYS);
    chooseSpanish(spanish);
    tab.open("campaigns?" + BrowserTab.DAYS);
    askForFile(tab);
    jobs.turn();
    assertThat(tab.page().locator(".export-file")).isVisible();
    tab.open("campaigns?" + BrowserTab.DAYS);
    askForFile(tab);
  }

  static Stream<Look> screens() {
    String days = "?" + BrowserTab.DAYS;
    String compared = days + "&compare=previous";
    return Stream.of(
        screen("overview", compared),
        screen("campaigns", "campaigns" + compared),
        screen(
            "campaigns-grouped",
            "campaigns" + compared + "&group=platform&breakdown=week&account=100,555"),
        screen("campaigns-none", "campaigns" + days + "&q=nothing+of+this+name"),
        screen("creatives", "creatives" + compared),
        screen("creatives-table", "creatives" + compared + "&show=table"),
        screen("map", "map" + days + "&region=JM-08"),
        screen("exports", "exports" + days),
        screen("data", "data" + days),
        screen("regions", "admin/regions" + days),
        screen("conversions", "admin/conversions" + days));
  }

  static Stream<Look> mainScreens() {
    return screens()
        .filter(look ->
            List.of("overview", "campaigns", "creatives", "map", "data").contains(look.name()));
  }

  static Stream<Look> dialogs() {
    String days = "?" + BrowserTab.DAYS;
    String grid = "campaigns" + days + "&compare=previous";
    String opened = ".frame-header";
    return Stream.of(
        new Look("row-detail", grid, true, InsightsLooksBrowserTests::openRow),
        new Look("columns", grid, false, tab -> click(tab, ".column-chooser")),
        new Look("filters", grid, true, tab -> openMenu(tab, ".filter-bar", "Platform")),
        new Look("rows-menu", grid, true, tab -> openMenu(tab, ".rows-menu", "One row is")),
        new Look("bound", grid, true, tab -> tab.choose(".filter-bar", "A figure …")),
        new Look("compare", grid, true, tab -> click(tab, "#compare")),
        new Look("period", grid, true, tab -> click(tab, "#period")),
        new Look("currency", grid, true, tab -> click(tab, "#currency")),
        new Look("export-menu", grid, true, tab -> openMenu(tab, ".export-menu", null)),
        new Look("export-note", grid, true, InsightsLooksBrowserTests::askForFile),
        new Look("person-menu", grid, true, tab -> openMenu(tab, opened, "Colours")),
        new Look(
            "creative-filters",
            "creatives" + days,
            true,
            tab -> openMenu(tab, ".filter-bar", "Format")),
        new Look("creative-detail", "creatives" + days, true, InsightsLooksBrowserTests::openCard),
        new Look(
            "conversions-refused",
            "admin/conversions" + days,
            true,
            InsightsLooksBrowserTests::chooseTheSameActTwice));
  }

  @ParameterizedTest
  @MethodSource("screens")
  void aScreenIsRightInEveryForm(Look look) {
    tab.page().setViewportSize(WIDE, 900);
    tab.open(look.address());
    List<String> faults = new ArrayList<>();
    see(look, WIDE, ColorScheme.LIGHT, faults);
    see(look, WIDE, ColorScheme.DARK, faults);
    see(look, PHONE, ColorScheme.LIGHT, faults);
    see(look, PHONE, ColorScheme.DARK, faults);
    assertThat(faults).isEmpty();
  }

  /** Pictures very wide, dense, on paper and in Spanish; on a screen nothing goes sideways. */
  @ParameterizedTest
  @MethodSource("mainScreens")
  void aScreenIsRightInRarerForms(Look look) {
    List<String> faults = new ArrayList<>();
    tab.page().setViewportSize(VERY_WIDE, 1300);
    tab.open(look.address());
    shoot(tab, look.name() + "-2560", faults);
    tab.page().setViewportSize(WIDE, 900);
    tab.page().evaluate("document.documentElement.dataset.density = 'compact'");
    shoot(tab, look.name() + "-compact", faults);
    tab.page().setViewportSize(PAPER, 1123);
    tab.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    picture(tab, look.name() + "-paper");
    tab.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    for (int width : List.of(WIDE, PHONE)) {
      spanish.page().setViewportSize(width, 900);
      spanish.open(look.address());
      shoot(spanish, look.name() + "-es-" + width, faults);
      Axe.faults(spanish.page()).forEach(fault -> faults.add("Spanish, " + width + ": " + fault));
    }
    assertThat(faults).isEmpty();
  }

  private static void shoot(BrowserTab on, String form, List<String> faults) {
    picture(on, form);
    Object width = on.page().evaluate("document.documentElement.scrollWidth");
    if (!Integer.valueOf(on.page().viewportSize().width).equals(width)) {
      faults.add(form + ": goes sideways, " + width);
    }
  }

  private static void picture(BrowserTab on, String form) {
    on.settle();
    on.page()
        .screenshot(
            new Page.ScreenshotOptions().setPath(PICTURES.resolve("rare-" + form + ".png")));
  }

  @ParameterizedTest
  @MethodSource("dialogs")
  void whatAScreenOpensIsRightToo(Look look) {
    tab.page().setViewportSize(WIDE, 900);
    tab.open(look.address());
    look.then().accept(tab);
    List<String> faults = new ArrayList<>();
    see(look, WIDE, ColorScheme.LIGHT, faults);
    see(look, WIDE, ColorScheme.DARK, faults);
    if (look.phone()) {
      tab.page().setViewportSize(PHONE, 844);
      tab.open(look.address());
      look.then().accept(tab);
      see(look, PHONE, ColorScheme.DARK, faults);
      see(look, PHONE, ColorScheme.LIGHT, faults);
    }
    assertThat(faults).isEmpty();
  }

  private void see(Look look, int width, ColorScheme colours, List<String> faults) {
    Page page = tab.page();
    if (page.viewportSize().width != width) {
      page.setViewportSize(width, 844);
    }
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
    tab.settle();
    String form =
        "%s-%d-%s".formatted(look.name(), width, colours.name().toLowerCase(java.util.Locale.ROOT));
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(form + ".png")));
    if (!Integer.valueOf(width).equals(page.evaluate("document.documentElement.scrollWidth"))) {
      faults.add(form + ": goes sideways");
    }
    boolean structure = (width == WIDE) == (colours == ColorScheme.LIGHT);
    // of the two themes of a width only contrast can differ: the rest is looked at once
    List<String> found = structure ? Axe.faults(page) : Axe.faultsOfContrast(page);
    found.forEach(fault -> faults.add(form + ": " + fault));
  }

  private static void chooseTheSameActTwice(BrowserTab tab) {
    Locator google = tab.page().locator("#conversions-google");
    google.locator("vaadin-checkbox").filter(holding("all_conversions")).click();
    google.locator(".conversions-save").click();
    assertThat(google.locator("vaadin-checkbox[invalid]")).hasCount(1);
    tab.settle();
  }

  private static Locator.FilterOptions holding(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Look screen(String name, String address) {
    return new Look(name, address, true, tab -> {});
  }

  private static void click(BrowserTab tab, String selector) {
    tab.page().locator(selector).click();
    tab.settle();
  }

  /** Opens the last menu of a part of the screen, and a menu in it. */
  private static void openMenu(BrowserTab tab, String of, @Nullable String entry) {
    tab.page().locator(of + " vaadin-menu-bar-button:not([hidden])").last().click();
    if (entry != null) {
      tab.page()
          .locator("vaadin-menu-bar-item", new Page.LocatorOptions().setHasText(entry))
          .first()
          .hover();
      assertThat(tab.page().locator("vaadin-menu-bar-item[expanded]")).hasCount(1);
    }
    tab.settle();
  }

  private static void chooseSpanish(BrowserTab tab) {
    tab.page().getByLabel("Language").click();
    tab.page()
        .locator(
            "vaadin-select-item",
            new Page.LocatorOptions()
                .setHasText(Pattern.compile("espa|spanish", Pattern.CASE_INSENSITIVE)))
        .click();
    assertThat(tab.page().locator("h1")).containsText("Cuenta");
  }

  private static void openRow(BrowserTab tab) {
    tab.page().locator("vaadin-grid .name-text").first().click();
    assertThat(tab.page().locator(".campaign-details")).containsText("Day by day");
    tab.settle();
  }

  private static void openCard(BrowserTab tab) {
    tab.page().locator(".creative-name").first().click();
    assertThat(tab.page().locator(".creative-details")).containsText("Day by day");
    tab.settle();
  }

  private static void askForFile(BrowserTab tab) {
    tab.choose(".export-menu", "CSV, all rows");
    assertThat(tab.page().locator(".export-note")).containsText("waiting");
    tab.settle();
  }
}
