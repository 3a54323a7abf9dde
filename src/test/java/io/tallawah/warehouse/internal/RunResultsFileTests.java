package io.tallawah.warehouse.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import io.tallawah.warehouse.NodeResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunResultsFileTests {

  private static final String MANIFEST =
      """
      {"nodes": {
        "model.tallawah.int_dim_ad": {"resource_type": "model", "config": {"materialized": "table", "meta": {"owner": "entities"}}},
        "model.tallawah.dim_ad": {"resource_type": "model", "config": {"materialized": "published", "meta": {"owner": "entities"}}},
        "test.tallawah.grain_dim_ad.5e": {"resource_type": "test", "attached_node": "model.tallawah.dim_ad", "config": {},
          "test_metadata": {"name": "grain"}, "depends_on": {"macros": ["macro.tallawah.test_grain"]}},
        "test.tallawah.months": {"resource_type": "test", "name": "months", "config": {}, "description": "Months that differ."},
        "test.tallawah.plain": {"resource_type": "test", "name": "plain", "config": {}, "description": ""}},
       "macros": {"macro.tallawah.test_grain": {"description": "Two rows where there must be one."}}}\
      """;

  @TempDir private Path work;

  @ParameterizedTest
  @CsvSource({"success, success", "skipped, skipped", "error, skipped"})
  void aMartGotWhatThePublicationGaveIt(String publication, String mart) throws IOException {
    write(
        """
        {"results": [
          {"unique_id": "model.tallawah.int_dim_ad", "status": "success", "execution_time": 0.5, "adapter_response": {"rows_affected": 7}},
          {"unique_id": "model.tallawah.dim_ad", "status": "success", "execution_time": 0.1, "adapter_response": {}},
          {"unique_id": "model.tallawah.publication", "status": "%s", "execution_time": 1}]}\
        """
            .formatted(publication));
    assertThat(RunResultsFile.in(work).read())
        .extracting(NodeResult::node, NodeResult::status)
        .containsExactly(
            tuple("int_dim_ad", "success"),
            tuple("dim_ad", mart),
            tuple("publication", publication));
  }

  @Test
  void aTestIsLookedAfterByWhoLooksAfterItsModel() throws IOException {
    write(
        """
        {"results": [{"unique_id": "test.tallawah.grain_dim_ad.5e", "status": "fail", "failures": 2, "message": "Got 2 results", "execution_time": 0.25}]}\
        """);
    assertThat(RunResultsFile.in(work).read())
        .isEqualTo(
            List.of(
                new NodeResult(
                    "grain_dim_ad",
                    "test",
                    "fail",
                    "Got 2 results",
                    2L,
                    "entities",
                    new NodeResult.Test("grain", "Two rows where there must be one."),
                    0.25)));
  }

  @Test
  void aTestIsWhatTheProjectSaysOfIt() throws IOException {
    write(
        """
        {"results": [
          {"unique_id": "model.tallawah.dim_ad", "status": "success"},
          {"unique_id": "test.tallawah.months", "status": "warn", "failures": 1, "message": "Got 1 result"},
          {"unique_id": "test.tallawah.plain", "status": "fail", "failures": 1},
          {"unique_id": "unit_test.tallawah.rule", "status": "fail"}]}\
        """);
    assertThat(RunResultsFile.in(work).read())
        .extracting(NodeResult::test, NodeResult::foundRows)
        .containsExactly(
            tuple(null, false),
            tuple(new NodeResult.Test("months", "Months that differ."), true),
            tuple(new NodeResult.Test("plain", null), true),
            tuple(null, false));
    assertThat(RunResultsFile.in(work).read().get(1).explained())
        .isEqualTo("Got 1 result. Months that differ.");
  }

  @Test
  void whatTestsAskedIsToldOfThoseThatAreNamed() throws IOException {
    write(
        """
        {"results": [
          {"unique_id": "test.tallawah.months", "status": "fail", "compiled_code": "select 1"},
          {"unique_id": "test.tallawah.plain", "status": "pass", "compiled_code": "select 2"},
          {"unique_id": "test.tallawah.grain_dim_ad.5e", "status": "error", "compiled_code": null}]}\
        """);
    assertThat(RunResultsFile.in(work).queries(Set.of("months", "grain_dim_ad")))
        .containsExactly(entry("months", "select 1"));
  }

  private void write(String results) throws IOException {
    Path target = Files.createDirectories(work.resolve("target"));
    Files.writeString(target.resolve("manifest.json"), MANIFEST);
    Files.writeString(target.resolve("run_results.json"), results);
  }
}
