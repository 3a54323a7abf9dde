package io.tallawah.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

class SystemBrowserTests {

  @Test
  void aRealBrowserRendersAPage() {
    try (SystemBrowser chromium = SystemBrowser.launch()) {
      Page page = chromium.browser().newPage();
      page.setContent("<title>t</title><h1>Tallawah</h1>");
      assertThat(page.locator("h1").innerText()).isEqualTo("Tallawah");
    }
  }
}
