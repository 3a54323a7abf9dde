package io.tallawah.setup.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.warehouse.NodeProgress;
import org.junit.jupiter.api.Test;

class NodeTextTests {

  @Test
  void aModelIsNamed() {
    assertThat(NodeText.of(new NodeProgress(3, 56, "dim_ad", "model", "success", 1)))
        .isEqualTo("model 3 of 56: dim_ad");
  }

  @Test
  void aTestIsACheckWithAShortName() {
    String name = "unique_combination_of_columns_fact_performance_" + "tenant_id__".repeat(8);
    assertThat(NodeText.of(new NodeProgress(4, 56, name, "test", "pass", 1)))
        .startsWith("checking 4 of 56: unique_combination_of_columns_")
        .hasSizeLessThan(60)
        .endsWith("…");
  }
}
