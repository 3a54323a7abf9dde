package io.tallawah.ingestion.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import io.tallawah.ingestion.Connections;
import io.tallawah.ingestion.DataConnection;
import io.tallawah.ingestion.Loads;
import io.tallawah.ingestion.Platforms;
import io.tallawah.ingestion.UploadRequest;
import io.tallawah.ingestion.Uploaded;
import io.tallawah.ingestion.Uploads;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.Platform;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.api.TraceId;
import io.tallawah.shared.ui.BoundedUpload;
import io.tallawah.shared.ui.DayPicker;
import io.tallawah.shared.ui.Figures;
import io.tallawah.shared.ui.LivePanel;
import io.tallawah.shared.ui.ProblemFields;
import io.tallawah.shared.ui.ProblemWords;
import io.tallawah.shared.ui.UploadField;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lands a file of a platform's records through the browser. */
class UploadPanel extends LivePanel<List<DataConnection>> {

  private static final Logger LOG = LoggerFactory.getLogger(UploadPanel.class);
  private static final int REJECTS_SHOWN = 20;

  /** What landing a file needs. */
  record Services(Connections connections, Uploads uploads, Loads loads, Platforms platforms) {}

  /** What the form says. */
  private record Wish(String connection, Platform platform, @Nullable DateRange window) {}

  /**
   * What became of a file.
   *
   * @param load that holds its rows, which is an earlier one where the same bytes had landed
   */
  private record Landed(Uploaded result, Loads.@Nullable Load load, List<Loads.Reject> rejects) {}

  private final transient Services services;
  private final ZoneId zone;
  private final Select<Platforms.Look> platform = new Select<>();
  private final ComboBox<String> connection = new ComboBox<>(translate("ingestion.connection"));
  private final Checkbox whole = new Checkbox(translate("ingestion.upload.whole"));
  private final DayPicker from = new DayPicker(translate("ingestion.upload.from"));
  private final DayPicker to = new DayPicker(translate("ingestion.upload.to"));
  private final ProgressBar progress = new ProgressBar();
  private final Div outcome = new Div();
  private final ProblemFields fields = new ProblemFields();

  UploadPanel(Services services, ZoneId zone, Means means, Supplier<TenantId> tenant) {
    super(translate("ingestion.upload"), translate("ingestion.upload.says"), means, tenant);
    this.services = services;
    this.zone = zone;
    addClassName("upload-panel");
    platform.setLabel(translate("ingestion.upload.platform"));
    platform.setItemLabelGenerator(Platforms.Look::name);
    platform.setItems(services.platforms().all());
    connection.setAllowCustomValue(true);
    connection.setHelperText(translate("ingestion.upload.connection"));
    connection.addCustomValueSetListener(event -> connection.setValue(event.getDetail()));
    progress.setIndeterminate(true);
    progress.setVisible(false);
    outcome.getElement().setAttribute("role", "status");
    showWindow(false);
    whole.addValueChangeListener(event -> showWindow(event.getValue()));
    fields.tie("platform", platform).tie("connection", connection);
    Div entered = new Div(platform, connection, from, to);
    entered.addClassName("fields");
    Div form = new Div(entered, whole, upload(), progress, outcome);
    form.addClassName("stack");
    show(form);
  }

  @Override
  protected List<DataConnection> read() {
    return services.connections().list();
  }

  @Override
  protected void show(List<DataConnection> known) {
    String chosen = connection.getValue();
    connection.setItems(known.stream().map(DataConnection::name).toList());
    if (chosen != null) {
      connection.setValue(chosen);
    }
  }

  private Upload upload() {
    Upload upload = new UploadField();
    upload.setUploadHandler(
        new BoundedUpload(
            UploadHandler.toTempFile((metadata, file) -> {
              upload.clearFileList();
              land(metadata.fileName(), file.toPath());
            }),
            services.uploads().largest()));
    return upload;
  }

  private void showWindow(boolean shown) {
    from.setVisible(shown);
    to.setVisible(shown);
  }

  private void land(String name, Path file) {
    outcome.removeAll();
    fields.clear();
    Wish wish;
    try {
      wish = wish();
    } catch (ProblemException e) {
      delete(file);
      tell(e);
      return;
    }
    progress.setVisible(true);
    inBackground(
        () -> landFile(wish, name, file),
        landed -> {
          progress.setVisible(false);
          outcome.add(new Paragraph(sentence(landed)));
          landed.result().undeclared().forEach(one -> outcome.add(new Paragraph(sentence(one))));
          if (!landed.rejects().isEmpty()) {
            outcome.add(LoadsPanel.table(landed.rejects(), REJECTS_SHOWN));
          }
        },
        failure -> {
          progress.setVisible(false);
          tell(failure);
        });
  }

  private Landed landFile(Wish wish, String name, Path file) {
    try (InputStream content = Files.newInputStream(file)) {
      UploadRequest request =
          new UploadRequest(wish.connection(), wish.platform(), name, wish.window());
      Uploaded result = services.uploads().receive(request, content).join();
      Uploaded.Refusal refusal = result.refusal();
      if (refusal != null) {
        throw refusal.problem();
      }
      UUID load = Objects.requireNonNull(result.load());
      return new Landed(
          result,
          services.loads().find(load).orElse(null),
          services.loads().rejects(load, REJECTS_SHOWN + 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(file);
    }
  }

  private Wish wish() {
    String name = connection.getValue();
    if (platform.getValue() == null || name == null || name.isBlank()) {
      throw new ProblemException(
          translate("ingestion.upload.missing"), translate("ingestion.upload.choose"));
    }
    return new Wish(name.strip(), new Platform(platform.getValue().id()), window());
  }

  private @Nullable DateRange window() {
    if (!whole.getValue()) {
      return null;
    }
    if (!from.readable()
        || !to.readable()
        || from.getValue() == null
        || to.getValue() == null
        || from.getValue().isAfter(to.getValue())) {
      throw new ProblemException(
          translate("ingestion.upload.days"), translate("ingestion.upload.correct"));
    }
    return new DateRange(from.getValue(), to.getValue());
  }

  private void tell(Exception failure) {
    if (failure instanceof ProblemException known) {
      if (!fields.say(known)) {
        outcome.add(new Paragraph(ProblemWords.of(known)));
      }
      return;
    }
    String id = TraceId.current();
    LOG.error("an upload failed, id {}", id, failure);
    outcome.add(new Paragraph(translate("ingestion.upload.failed", id)));
  }

  private String sentence(Landed landed) {
    Uploaded result = landed.result();
    Loads.Load load = landed.load();
    boolean isNew = result.landed() > 0 || result.rejected() > 0;
    if (!isNew && load != null && load.landed() + load.rejected() > 0) {
      return translate(
          "ingestion.upload.before",
          result.fileName(),
          new Figures(getLocale()).moment(load.landedAt(), zone),
          load.landed(),
          load.rejected());
    }
    String said = result.landed() == 0 ? "ingestion.upload.nothing" : "ingestion.upload.landed";
    return translate(said, result.fileName(), result.landed(), result.rejected());
  }

  private static String sentence(Uploaded.Undeclared one) {
    return translate("ingestion.upload.undeclared", one.stream(), ProblemWords.of(one.sentence()));
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("an uploaded file could not be removed", e);
    }
  }
}
