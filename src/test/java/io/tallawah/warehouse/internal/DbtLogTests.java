package io.tallawah.warehouse.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.warehouse.NodeProgress;
import org.junit.jupiter.api.Test;

class DbtLogTests {

  private final DbtLog log = new DbtLog();

  @Test
  void aModelThatBeginsIsProgress() {
    assertThat(
            log.read(
                """
                {"info": {"name": "LogStartLine", "level": "info", "msg": "1 of 3 START"}, "data": {"index": 1, \
                "total": 3, "node_info": {"node_name": "dim_ad", "resource_type": "model", "node_status": "started"}}}\
                """))
        .contains(new NodeProgress(1, 3, "dim_ad", "model", "started", 0));
  }

  @Test
  void aModelThatEndsIsProgress() {
    assertThat(
            log.read(
                """
                {"info": {"name": "LogModelResult", "level": "info", "msg": "1 of 3 OK"}, "data": {"index": 1, \
                "total": 3, "execution_time": 0.25, "status": "SELECT 4", \
                "node_info": {"node_name": "dim_ad", "resource_type": "model", "node_status": "success"}}}\
                """))
        .contains(new NodeProgress(1, 3, "dim_ad", "model", "success", 0.25));
  }

  @Test
  void aTestNamesItsTotalDifferently() {
    assertThat(
            log.read(
                """
                {"info": {"name": "LogTestResult", "level": "error", "msg": "2 of 3 FAIL 4"}, "data": {"index": 2, \
                "num_models": 3, "execution_time": 1.5, "status": "fail", \
                "node_info": {"node_name": "grain", "resource_type": "test", "node_status": "fail"}}}\
                """))
        .contains(new NodeProgress(2, 3, "grain", "test", "fail", 1.5));
    assertThat(log.problems()).containsExactly("2 of 3 FAIL 4");
  }

  @Test
  void linesThatAreNoEventsAreKeptAsTextAndDoNoHarm() {
    assertThat(log.read("Traceback (most recent call last):")).isEmpty();
    assertThat(log.read("{\"info\": not json")).isEmpty();
    assertThat(log.read("[1, 2]")).isEmpty();
    assertThat(log.read("")).isEmpty();
    assertThat(log.problems())
        .containsExactly("Traceback (most recent call last):", "{\"info\": not json", "[1, 2]");
  }

  @Test
  void otherEventsAreNoProgress() {
    assertThat(
            log.read(
                "{\"info\": {\"name\": \"MainReportVersion\", \"level\": \"info\"}, \"data\": {}}"))
        .isEmpty();
    assertThat(log.problems()).isEmpty();
  }
}
