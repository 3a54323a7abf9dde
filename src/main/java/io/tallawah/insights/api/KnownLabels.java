package io.tallawah.insights.api;

import io.tallawah.insights.Label;
import io.tallawah.insights.Labels;
import io.tallawah.shared.api.ApiException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Refuses a filter by a label that the tenant doesn't have. */
@Component
class KnownLabels {

  private final Labels labels;

  KnownLabels(Labels labels) {
    this.labels = labels;
  }

  /**
   * Lets ids of labels pass, and the word for none.
   *
   * @throws ApiException naming the parameter when there is no such label
   */
  void require(List<String> wanted) {
    List<String> asked = wanted.stream().filter(one -> !one.equals(Label.NONE)).toList();
    if (!asked.isEmpty() && !labels.all().stream().map(Label::value).toList().containsAll(asked)) {
      throw ApiException.badParameter("label", "there is no such label");
    }
  }
}
