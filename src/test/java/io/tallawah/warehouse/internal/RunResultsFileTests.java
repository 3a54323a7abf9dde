package io.tallawah.warehouse.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tallawah.warehouse.NodeResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        "test.tallawah.grain_dim_ad.5e": {"resource_type": "test", "attached_node": "model.tallawah.dim_ad", "config": {}}}}\
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
                    "grain_dim_ad", "test", "fail", "Got 2 results", 2L, "entities", 0.25)));
  }

  private void write(String results) throws IOException {
    Path target = Files.createDirectories(work.resolve("target"));
    Files.writeString(target.resolve("manifest.json"), MANIFEST);
    Files.writeString(target.resolve("run_results.json"), results);
  }
}
