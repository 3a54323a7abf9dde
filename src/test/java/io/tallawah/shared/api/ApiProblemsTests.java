package io.tallawah.shared.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.shared.BusyException;
import io.tallawah.shared.Sentence;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What controllers throw, as it is answered. */
class ApiProblemsTests {

  @RestController
  static class Overworked {

    @GetMapping("/busy")
    String busy() {
      throw new BusyException(Sentence.of("There is too much to do."), Sentence.of("Come back."));
    }
  }

  @Test
  void whoComesWhileThereIsTooMuchToDoIsToldWhenToComeBack() throws Exception {
    MockMvc api =
        MockMvcBuilders.standaloneSetup(new Overworked())
            .setControllerAdvice(new ApiProblems())
            .build();
    MockHttpServletResponse answer =
        api.perform(MockMvcRequestBuilders.get("/busy")).andReturn().getResponse();
    assertThat(answer.getStatus()).isEqualTo(503);
    assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
    assertThat(answer.getContentAsString()).contains("There is too much to do. Come back.");
  }
}
