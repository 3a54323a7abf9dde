package io.tallawah.insights.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.insights.SortKey;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeaderSortTests {

  private static final SortKey NAMES = new SortKey("name", false);
  private static final SortKey LARGEST = new SortKey("clicks", true);
  private static final SortKey SMALLEST = new SortKey("clicks", false);

  @Test
  void aFigureIsSortedLargestFirstThenTheOtherWay() {
    assertThat(HeaderSort.next(NAMES, List.of(SMALLEST))).isEqualTo(LARGEST);
    assertThat(HeaderSort.next(LARGEST, List.of())).isEqualTo(SMALLEST);
    assertThat(HeaderSort.next(SMALLEST, List.of(LARGEST))).isEqualTo(LARGEST);
  }

  @Test
  void namesBeginWithA() {
    assertThat(HeaderSort.next(LARGEST, List.of(NAMES))).isEqualTo(NAMES);
    assertThat(HeaderSort.next(NAMES, List.of(new SortKey("name", true))).descending()).isTrue();
    assertThat(HeaderSort.next(new SortKey("name", true), List.of())).isEqualTo(NAMES);
  }
}
