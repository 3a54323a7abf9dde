package io.tallawah.warehouse.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.ui.BoundedUpload;
import io.tallawah.shared.ui.DataTable;
import io.tallawah.shared.ui.Figures;
import io.tallawah.shared.ui.LivePanel;
import io.tallawah.shared.ui.ProblemWords;
import io.tallawah.shared.ui.UploadField;
import io.tallawah.warehouse.ExchangeRates;
import io.tallawah.warehouse.RatesEntered;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The exchange rates there are, and a file to enter more. */
class RatesPanel extends LivePanel<List<ExchangeRates.Pair>> {

  private static final Logger LOG = LoggerFactory.getLogger(RatesPanel.class);

  private final transient ExchangeRates rates;
  private final boolean mayEnter;
  private final Div list = new Div();
  private final Div outcome = new Div();

  RatesPanel(ExchangeRates rates, boolean mayEnter, Means means, Supplier<TenantId> tenant) {
    super(translate("warehouse.rates"), translate("warehouse.rates.says"), means, tenant);
    this.rates = rates;
    this.mayEnter = mayEnter;
    outcome.getElement().setAttribute("role", "status");
  }

  @Override
  protected List<ExchangeRates.Pair> read() {
    return rates.pairs();
  }

  @Override
  protected void show(List<ExchangeRates.Pair> pairs) {
    showPairs(pairs);
    Div all = new Div(list);
    all.addClassName("stack");
    if (mayEnter) {
      all.add(upload(), outcome);
    }
    show(all);
  }

  private void showPairs(List<ExchangeRates.Pair> pairs) {
    list.removeAll();
    list.add(
        pairs.isEmpty()
            ? new Paragraph(translate("warehouse.rates.none"))
            : table(pairs).stacked());
  }

  private DataTable table(List<ExchangeRates.Pair> pairs) {
    Figures figures = new Figures(getLocale());
    DataTable table =
        new DataTable(
            translate("warehouse.rates"),
            DataTable.Column.text(translate("warehouse.rates.pair")),
            DataTable.Column.figures(translate("warehouse.rates.latest")),
            DataTable.Column.text(translate("warehouse.rates.of")),
            DataTable.Column.text(translate("warehouse.since")),
            DataTable.Column.figures(translate("warehouse.days")),
            DataTable.Column.text(translate("warehouse.rates.source")));
    for (ExchangeRates.Pair pair : pairs) {
      table.addRow(
          translate("warehouse.rates.one", pair.last().currency(), pair.last().quote()),
          pair.last().rate().stripTrailingZeros().toPlainString(),
          figures.day(pair.last().day()),
          figures.day(pair.firstDay()),
          figures.number(pair.days()),
          pair.last().source());
    }
    return table;
  }

  private Div upload() {
    Upload upload = new UploadField();
    upload.setAcceptedFileTypes(".csv", "text/csv");
    upload.setUploadHandler(
        new BoundedUpload(
            UploadHandler.inMemory((metadata, bytes) -> {
              upload.clearFileList();
              enter(bytes);
            }),
            ExchangeRates.MOST_BYTES));
    return new Div(new Paragraph(translate("warehouse.rates.file")), upload);
  }

  private void enter(byte[] bytes) {
    outcome.removeAll();
    inBackground(
        () -> rates.enter(new ByteArrayInputStream(bytes)), this::showEntered, this::showFailure);
  }

  private void showEntered(RatesEntered entered) {
    outcome.add(
        new Paragraph(
            translate(
                    "warehouse.rates.entered",
                    entered.entered(),
                    entered.unchanged(),
                    entered.rejected().size())
                + (entered.entered() == 0 ? "" : " " + translate("warehouse.rates.follow"))));
    inBackground(this::read, this::showPairs, this::showFailure);
    if (!entered.rejected().isEmpty()) {
      DataTable table =
          new DataTable(
              translate("warehouse.rates.rejected"),
              DataTable.Column.figures(translate("warehouse.rates.line")),
              DataTable.Column.text(translate("warehouse.rates.reason")),
              DataTable.Column.text(translate("warehouse.rates.text")));
      entered
          .rejected()
          .forEach(bad ->
              table.addRow(Long.toString(bad.line()), ProblemWords.of(bad.why()), bad.text()));
      outcome.add(table.stacked());
    }
  }

  private void showFailure(Exception failure) {
    if (failure instanceof ProblemException known) {
      outcome.add(new Paragraph(ProblemWords.of(known)));
    } else {
      LOG.error("exchange rates were not entered", failure);
      outcome.add(new Paragraph(translate("warehouse.rates.failed")));
    }
  }
}
