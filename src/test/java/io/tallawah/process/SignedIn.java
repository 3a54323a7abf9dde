package io.tallawah.process;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;

/** A browser in which a demo person has signed in, as a person does. */
final class SignedIn implements AutoCloseable {

  private static final int MILLIS = 30_000;

  private final BrowserContext context;
  private final Page page;
  private final String url;

  private SignedIn(BrowserContext context, Page page, String url) {
    this.context = context;
    this.page = page;
    this.url = url;
  }

  static SignedIn as(String email, Browser browser, Product product) {
    BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setViewportSize(1440, 900));
    context.setDefaultTimeout(MILLIS);
    Page page = context.newPage();
    page.navigate(product.url() + "/login");
    page.getByLabel("E-mail").fill(email);
    page.locator("input[type=password]:visible").fill(Product.PASSWORD);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).first().click();
    page.waitForURL(address -> !address.contains("/login"));
    return new SignedIn(context, page, product.url());
  }

  Page page() {
    return page;
  }

  /** Opens an address of the product, such as {@code /campaigns?from=…}. */
  Page open(String path) {
    page.navigate(url + path);
    return page;
  }

  /** The figure of a metric in the grid's totals row. */
  BigDecimal total(String metric) {
    Locator total = page.locator("[data-total='" + metric + "']").first();
    total.waitFor();
    return new BigDecimal(total.innerText().replace(",", "").replaceAll("[^0-9.]", ""));
  }

  @Override
  public void close() {
    context.close();
  }
}
