package io.tallawah.setup.dbt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tallawah.shared.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PythonTests {

  @TempDir private Path folder;

  @Test
  void theFirstFitOneIsTaken() throws IOException {
    String old = python("old", "3.9.2 True");
    String bare = python("bare", "3.11.2 False");
    String fit = python("fit", "3.12.1 True");
    assertThat(Python.find(List.of("/no/such/python", old, bare, fit)).program()).isEqualTo(fit);
  }

  @Test
  void withoutAFitOneASentenceSaysWhatToDo() throws IOException {
    String old = python("old", "3.9.2 True");
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> Python.find(List.of(old)))
        .withMessageContaining("needs Python 3.10 to 3.13, and there is only Python 3.9.2")
        .satisfies(problem -> assertThat(problem.advice()).contains("TALLAWAH_DBT"));
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> Python.find(List.of("/no/such/python")))
        .withMessageContaining("there is no Python");
  }

  @Test
  void aMissingVenvModuleIsNamed() throws IOException {
    String bare = python("bare", "3.11.2 False");
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> Python.find(List.of(bare)))
        .withMessageContaining("lacks its venv module")
        .satisfies(problem -> assertThat(problem.advice()).contains("python3-venv"));
  }

  private String python(String name, String answer) throws IOException {
    Path program = Files.writeString(folder.resolve(name), "#!/bin/sh\necho '" + answer + "'\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    return program.toString();
  }
}
