package io.tallawah.shared.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.annotations.Parameter;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

class ParameterNamesTests {

  record Filter(String platform, @BindParam("as_of") String asOf) {}

  static class Controller {
    public void plain(@RequestParam String q, @RequestParam("page") int number) {}

    public void record(Filter filter) {}

    @Parameter(name = "from")
    @Parameter(name = "to")
    public void map(@RequestParam Map<String, String> all) {}

    public void body(@RequestBody Filter filter) {}
  }

  @Test
  void namedParametersAreKnownByTheirName() {
    assertThat(names("plain")).containsExactlyInAnyOrder("q", "page");
  }

  @Test
  void theComponentsOfARecordAreKnownAsTheyAreBound() {
    assertThat(names("record")).containsExactlyInAnyOrder("platform", "as_of");
  }

  @Test
  void aMapKnowsWhatItsMethodDocuments() {
    assertThat(names("map")).containsExactlyInAnyOrder("from", "to");
  }

  @Test
  void aBodyIsNoParameter() {
    assertThat(names("body")).isEmpty();
  }

  private static Set<String> names(String name) {
    Method method =
        Arrays.stream(Controller.class.getDeclaredMethods())
            .filter(one -> one.getName().equals(name))
            .findFirst()
            .orElseThrow();
    return ParameterNames.of(new HandlerMethod(new Controller(), method));
  }
}
