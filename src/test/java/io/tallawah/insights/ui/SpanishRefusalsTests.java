package io.tallawah.insights.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.UploadKt;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import io.tallawah.ingestion.Platforms;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What can't be taken is said in the reader's language, at the field that is to blame. */
class SpanishRefusalsTests extends ScreenTest {

  @BeforeEach
  void inSpanish() {
    language = SPANISH;
  }

  @Test
  void aFileThatHoldsNoRates() {
    open(withoutConnections(), "analyst", "data?tab=rates");
    upload("rates.csv", "USD,JMD,2026-11-20,160,boj\n");
    assertThat(paragraphs())
        .contains(
            "La primera línea no es el encabezado de un archivo de tasas de cambio."
                + " Nombra las columnas: currency,quote,day,rate,source.");
  }

  @Test
  void aLineThatIsNoRate() {
    open(withoutConnections(), "analyst", "data?tab=rates");
    upload("rates.csv", "currency,quote,day,rate,source\nusd,JMD,2026-11-20,160,boj\n");
    assertThat(cells()).contains("no existe la moneda «usd»");
  }

  @Test
  void regionsWithoutANameAreRefusedAtTheField() {
    open(withoutConnections(), "admin", "admin/regions");
    upload("regions.geojson", "{}");
    assertThat(_get(TextField.class, spec -> spec.withLabel("Nombre")).getErrorMessage())
        .isEqualTo("Ese nombre no se puede usar. Use de 1 a 100 caracteres.");
    _setValue(_get(TextField.class, spec -> spec.withLabel("Nombre")), "Trinidad");
    upload("regions.geojson", "{}");
    assertThat(_get(ComboBox.class, spec -> spec.withLabel("País")).getErrorMessage())
        .startsWith("No existe ese país.");
    assertThat(_get(TextField.class, spec -> spec.withLabel("Nombre")).isInvalid()).isFalse();
  }

  @Test
  void regionsThatAreNoneAreToldPlaceByPlace() {
    open(withoutConnections(), "admin", "admin/regions");
    _setValue(_get(TextField.class, spec -> spec.withLabel("Nombre")), "Trinidad");
    chooseTrinidad();
    upload(
        "regions.geojson",
        """
        {"type": "FeatureCollection", "features": [{"type": "Feature",
          "properties": {"code": "TT-POS", "name": "Port of Spain"},
          "geometry": {"type": "Polygon", "coordinates": [[[-61, 10], [-60, 10], [-60, 11]]]}}]}\
        """);
    assertThat(cells())
        .contains(
            "Elemento 1 (TT-POS)",
            "anillo 1 de polígono no está cerrado: empieza en -61 10 y termina en -60 11");
  }

  @Test
  void aConnectionThatCannotHaveItsNameIsRefusedAtTheField() {
    open(withoutConnections(), "analyst", "data?tab=landings");
    choosePlatform();
    ComboBox<String> connection = connection();
    connection.setItems("Not A Name");
    _setValue(connection, "Not A Name");
    upload("records.jsonl", "{}\n");
    assertThat(connection.getErrorMessage())
        .isEqualTo(
            "«Not A Name» no puede ser el nombre de una conexión. Use de 2 a 40 letras minúsculas,"
                + " dígitos y guiones, empezando por una letra.");
    assertThat(paragraphs()).noneMatch(text -> text.contains("cannot"));
  }

  private static void upload(String name, String content) {
    UploadKt._upload(_get(Upload.class), name, content.getBytes(StandardCharsets.UTF_8));
    settle();
  }

  @SuppressWarnings("unchecked")
  private static void chooseTrinidad() {
    _setValue((ComboBox<String>) _get(ComboBox.class, spec -> spec.withLabel("País")), "TT");
  }

  @SuppressWarnings("unchecked")
  private static ComboBox<String> connection() {
    return _get(ComboBox.class, spec -> spec.withLabel("Conexión"));
  }

  @SuppressWarnings("unchecked")
  private static void choosePlatform() {
    Select<Platforms.Look> platform = _get(Select.class, spec -> spec.withLabel("Plataforma"));
    platform.setValue(platform.getListDataView().getItems().findFirst().orElseThrow());
  }

  private static List<String> paragraphs() {
    return _find(Paragraph.class).stream().map(Paragraph::getText).toList();
  }

  private static List<String> cells() {
    return _find(NativeTableCell.class).stream()
        .map(cell -> cell.getElement().getTextRecursively())
        .toList();
  }
}
