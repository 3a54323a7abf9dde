package io.tallawah.setup.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class StartPageFilterTests {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

  private final StartProgress progress = new StartProgress(NOON);
  private final StartPage page = new StartPage(progress, NOON, JsonMapper.shared());

  @Test
  void thePageShowsEveryStepAndItsState() {
    progress.begin(Step.TRANSFORM);
    progress.detail(Step.TRANSFORM, "model 3 of 56: dim_ad");
    progress.fail(Step.DBT, "Python is missing.");
    assertThat(page.json())
        .contains(
            "\"name\":\"Transformation\",\"status\":\"running\",\"detail\":\"model 3 of 56: dim_ad\"",
            "\"status\":\"failed\",\"detail\":\"Python is missing.\"",
            "\"ready\":false");
  }

  @Test
  void thePageIsSelfContained() {
    String html = page.html("abc");
    assertThat(html).contains("nonce=\"abc\"").doesNotContain("{nonce}", "{progress}");
    assertThat(Pattern.compile("(src|href)=\"(https?:)?//").matcher(html).find()).isFalse();
  }

  @Test
  void textOfAStepCannotEndTheScript() {
    progress.begin(Step.DEMO);
    progress.detail(Step.DEMO, "</script><script>alert(1)</script>");
    assertThat(page.html("abc")).doesNotContain("<script>alert");
  }

  @Test
  void itIsReadyWhenTheLastStepIsDone() {
    assertThat(progress.isReady()).isFalse();
    progress.begin(Step.READY);
    progress.done(Step.READY);
    assertThat(progress.isReady()).isTrue();
    assertThat(page.json()).contains("\"ready\":true");
  }

  @Test
  @SuppressWarnings("NullAway") // nothing is asked of the API here
  void requestsPassOnlyWhenItIsReady() throws Exception {
    StartPageFilter filter = new StartPageFilter(progress, NOON, JsonMapper.shared(), null);
    MockHttpServletResponse before = new MockHttpServletResponse();
    filter.doFilter(
        new MockHttpServletRequest("GET", "/campaigns"),
        before,
        (in, out) -> {
          throw new AssertionError("nothing may pass yet");
        });
    assertThat(before.getStatus()).isEqualTo(503);
    assertThat(before.getContentAsString()).contains("Tallawah is starting");
    progress.done(Step.READY);
    boolean[] passed = {false};
    filter.doFilter(
        new MockHttpServletRequest("GET", "/campaigns"),
        new MockHttpServletResponse(),
        (in, out) -> passed[0] = true);
    assertThat(passed[0]).isTrue();
  }
}
