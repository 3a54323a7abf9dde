package io.tallawah.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.testing.IngestionTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Slices are replaced whole: with that rule broken on purpose the ledger no longer agrees. */
@IngestionTest
class SliceRuleTests {

  @Autowired private ApplicationContext context;

  @Test
  void brokenOnPurposeItIsNoticed() throws Exception {
    SlicesLanded landed = ThreeRuns.in(context).slices();
    assertThat(landed.broken().exit()).as("dbt: %s", landed.broken().log()).isZero();
    assertThat(landed.broken().facts()).as("merged only").isNotEqualTo(landed.ledger());
    assertThat(landed.replaced()).as("slices replaced").isEqualTo(landed.ledger());
  }
}
