package io.tallawah.insights.ui;

import com.vaadin.flow.data.provider.AbstractBackEndDataProvider;
import com.vaadin.flow.data.provider.Query;
import io.tallawah.insights.CampaignPage;
import io.tallawah.insights.CampaignRow;
import io.tallawah.insights.Campaigns;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of the page that was loaded first, and of the others as they are scrolled to. */
class CampaignRows extends AbstractBackEndDataProvider<CampaignRow, Void> {

  private final transient Campaigns campaigns;
  private final transient Consumer<Exception> failed;
  private transient @Nullable CampaignPage first;

  CampaignRows(Campaigns campaigns, Consumer<Exception> failed) {
    this.campaigns = campaigns;
    this.failed = failed;
  }

  void begin(CampaignPage page) {
    first = page;
    refreshAll();
  }

  @Override
  public Object getId(CampaignRow row) {
    return row.key();
  }

  @Override
  protected Stream<CampaignRow> fetchFromBackEnd(Query<CampaignRow, Void> query) {
    CampaignPage begun = first;
    int from = query.getOffset();
    int limit = query.getLimit();
    if (begun == null) {
      return Stream.empty();
    }
    if (from + limit <= begun.rows().size() || begun.rows().size() == begun.rowCount()) {
      return begun.rows().stream().skip(from).limit(limit);
    }
    return read(begun, from, limit);
  }

  @Override
  protected int sizeInBackEnd(Query<CampaignRow, Void> query) {
    return first == null ? 0 : Math.toIntExact(first.rowCount());
  }

  private Stream<CampaignRow> read(CampaignPage begun, int from, int limit) {
    try {
      Stream<CampaignRow> page = page(begun, from / limit, limit);
      int skipped = from % limit;
      return skipped == 0
          ? page
          : Stream.concat(page.skip(skipped), page(begun, from / limit + 1, limit).limit(skipped));
    } catch (RuntimeException e) {
      failed.accept(e);
      return Stream.empty();
    }
  }

  private Stream<CampaignRow> page(CampaignPage begun, int number, int size) {
    return campaigns.rows(begun.query().withPage(number, size)).stream();
  }
}
