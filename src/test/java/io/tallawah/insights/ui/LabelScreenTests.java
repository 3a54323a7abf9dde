package io.tallawah.insights.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.ContextMenuKt;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.TextField;
import io.tallawah.insights.CampaignRow;
import io.tallawah.insights.InsightsFixture;
import io.tallawah.insights.Label;
import io.tallawah.insights.LabelColour;
import io.tallawah.insights.LabelRule;
import io.tallawah.insights.Labels;
import io.tallawah.insights.Marts;
import io.tallawah.insights.NewLabel;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Labels on the campaign grid: put on, filtered by, put together by, managed. */
class LabelScreenTests extends ScreenTest {

  private static final String OCTOBER = "campaigns?from=2026-10-01&to=2026-10-30&currency=native";

  @Autowired Labels labels;

  private InsightsFixture tenant;

  @BeforeEach
  void aTenantOfItsOwn() {
    tenant = new InsightsFixture(provisioning, currentTenant, Marts.days(12, 5));
  }

  @Test
  void pickedCampaignsGetALabelThatIsMadeOnTheWay() {
    open(tenant, "analyst", OCTOBER);
    pick();
    _assertNone(CampaignDetails.class);
    assertThat(text("picking-bar")).contains("2 campaigns chosen");
    _click(_get(Button.class, spec -> spec.withClasses("labels-put")));
    settle();
    PutLabelsDialog dialog = _get(PutLabelsDialog.class);
    assertThat(dialog.getHeaderTitle()).isEqualTo("Labels of 2 campaigns");
    _setValue(_get(dialog, TextField.class), "Back to School");
    _click(_get(dialog, Button.class, spec -> spec.withClasses("label-apply")));
    settle();
    settle();
    assertThat(labelled("Back to School")).hasSize(2);
    assertThat(address()).contains("columns=labels");
    assertThat(_get(CampaignGrid.class).shows("labels")).isTrue();
    _assertNone(PutLabelsDialog.class);
  }

  @Test
  void aLabelThatSomeBearStaysAsItIsUnlessItIsTouched() {
    Label brand = create("Brand", brand());
    Label other = create("Other", null);
    open(tenant, "analyst", OCTOBER);
    long before = labelled("Brand").size();
    pick();
    _click(_get(Button.class, spec -> spec.withClasses("labels-put")));
    settle();
    PutLabelsDialog dialog = _get(PutLabelsDialog.class);
    Checkbox box = _find(dialog, Checkbox.class).get(1);
    _setValue(box, true);
    _click(_get(dialog, Button.class, spec -> spec.withClasses("label-apply")));
    settle();
    assertThat(labelled("Brand")).hasSize((int) before);
    assertThat(labelled("Other")).hasSize(2);
    assertThat(tenant.call(() -> labels.use(brand.id())).orElseThrow().keptOff()).isZero();
    assertThat(tenant.call(() -> labels.use(other.id())).orElseThrow().byHand()).isEqualTo(2);
  }

  @Test
  void aFilterIsAChipAndInTheAddress() {
    Label brand = create("Brand", brand());
    open(tenant, "viewer", OCTOBER + "&label=" + brand.value() + ",none");
    assertThat(chips()).containsExactly("Label: Brand, No label");
    assertThat(GridKt._size(_get(CampaignGrid.class))).isEqualTo(12);
    open(tenant, "viewer", OCTOBER + "&label=" + brand.value());
    assertThat(GridKt._size(_get(CampaignGrid.class))).isEqualTo(3);
    _click(_get(Button.class, spec -> spec.withClasses("chip-remove")));
    settle();
    assertThat(address()).doesNotContain("label");
    assertThat(GridKt._size(_get(CampaignGrid.class))).isEqualTo(12);
  }

  @Test
  void aDeletedLabelInAnAddressIsSaidInWords() {
    Label brand = create("Brand", brand());
    tenant.call(() -> labels.delete(brand.id()));
    open(tenant, "viewer", OCTOBER + "&label=" + brand.value());
    assertThat(chips()).containsExactly("Label: a label that is no more");
  }

  @Test
  void groupsSayWhatTheyCount() {
    create("Brand", brand());
    create("Meta", new LabelRule("", "", List.of("meta"), List.of(), List.of()));
    open(tenant, "viewer", OCTOBER + "&group=label");
    CampaignGrid grid = _get(CampaignGrid.class);
    List<String> groups =
        rows(grid).stream()
            .filter(row -> row.subtotal() != null)
            .map(row -> row.subtotal().label())
            .distinct()
            .toList();
    assertThat(groups).containsExactlyInAnyOrder("Brand", "Meta", "");
    assertThat(_get(Paragraph.class, spec -> spec.withClasses("label-note")).isVisible()).isTrue();
    assertThat(
            rows(grid).stream()
                .filter(CampaignRow::isWhole)
                .map(row -> row.key().campaignId())
                .distinct())
        .hasSize(12);
    assertThat(_find(Span.class, spec -> spec.withText("All in JMD"))).hasSize(1);
  }

  @Test
  void aRuleIsMadeInTheDialogWhichCountsWhatItCatches() {
    open(tenant, "analyst", OCTOBER);
    manage();
    LabelsDialog dialog = _get(LabelsDialog.class);
    _click(_get(dialog, Button.class, spec -> spec.withClasses("label-new")));
    _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("Name")), "Brand");
    _setValue(_get(dialog, Checkbox.class), true);
    _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("Name contains")), "brand");
    settle();
    assertThat(text("label-caught")).isEqualTo("5 campaigns match now.");
    platforms(dialog).setValue(Set.of("meta"));
    settle();
    assertThat(text("label-caught")).isEqualTo("3 campaigns match now.");
    _click(_get(dialog, Button.class, spec -> spec.withClasses("label-save")));
    settle();
    settle();
    assertThat(labelled("Brand")).hasSize(3);
    assertThat(_find(dialog, LabelMark.class)).hasSize(1);
    assertThat(text("label-said")).contains("name contains “brand”", "on Meta");
  }

  @Test
  void aNameThatIsTakenIsSaidAtItsFieldInTheReadersLanguage() {
    create("Brand", null);
    open(tenant, "analyst", OCTOBER);
    manage();
    LabelsDialog dialog = _get(LabelsDialog.class);
    _click(_get(dialog, Button.class, spec -> spec.withClasses("label-new")));
    TextField name = _get(dialog, TextField.class, spec -> spec.withLabel("Name"));
    _setValue(name, "brand");
    UI.getCurrent().setLocale(Locale.forLanguageTag("es-DO"));
    _click(_get(dialog, Button.class, spec -> spec.withClasses("label-save")));
    settle();
    assertThat(name.isInvalid()).isTrue();
    assertThat(name.getErrorMessage())
        .isEqualTo("Ya hay una etiqueta con ese nombre. Elija otro nombre.");
    assertThat(_find(dialog, Paragraph.class, spec -> spec.withClasses("field-problem"))).isEmpty();
  }

  @Test
  void deletingSaysWhatIsLostAndIsDoneOnlyWhenConfirmed() {
    create("Brand", brand());
    open(tenant, "analyst", OCTOBER);
    manage();
    LabelsDialog dialog = _get(LabelsDialog.class);
    _click(_get(dialog, Button.class, spec -> spec.withText("Delete")));
    ConfirmDialog sure = _get(ConfirmDialog.class);
    assertThat(sure.getElement().getProperty("message")).contains("3 campaigns bear it");
    ConfirmDialogKt._fireConfirm(sure);
    settle();
    settle();
    assertThat(tenant.call(labels::all)).isEmpty();
    _assertOne(dialog, Paragraph.class, spec -> spec.withText("There are no labels yet."));
  }

  @Test
  void aRowsDetailsShowItsLabelsAndChangeThem() {
    Label brand = create("Brand", brand());
    open(tenant, "analyst", OCTOBER + "&label=" + brand.value());
    chooseFirst();
    settle();
    CampaignDetails details = _get(CampaignDetails.class);
    assertThat(_find(details, LabelMark.class)).hasSize(1);
    _click(_get(details, Button.class, spec -> spec.withClasses("labels-change")));
    settle();
    PutLabelsDialog dialog = _get(PutLabelsDialog.class);
    _setValue(_get(dialog, Checkbox.class), false);
    _click(_get(dialog, Button.class, spec -> spec.withClasses("label-apply")));
    settle();
    assertThat(_find(_get(CampaignDetails.class), LabelMark.class)).isEmpty();
    assertThat(tenant.call(() -> labels.use(brand.id())).orElseThrow().keptOff()).isEqualTo(1);
  }

  @Test
  void aViewerSeesLabelsButNoWayToChangeThem() {
    Label brand = create("Brand", brand());
    open(tenant, "viewer", OCTOBER + "&label=" + brand.value());
    _assertNone(MenuBar.class, spec -> spec.withClasses("labels-menu"));
    chooseFirst();
    settle();
    assertThat(_find(_get(CampaignDetails.class), LabelMark.class)).hasSize(1);
    _assertNone(Button.class, spec -> spec.withClasses("labels-change"));
  }

  private static LabelRule brand() {
    return new LabelRule("brand", "", List.of("meta"), List.of(), List.of());
  }

  private Label create(String name, @Nullable LabelRule rule) {
    tenant.signIn("analyst");
    return tenant.call(() -> labels.create(new NewLabel(name, LabelColour.GREEN, rule)));
  }

  private static void pick() {
    ContextMenuKt._clickItemWithCaption(
        _get(MenuBar.class, spec -> spec.withClasses("labels-menu")), "Label several campaigns …");
    CampaignGrid grid = _get(CampaignGrid.class);
    List<CampaignRow> rows = rows(grid);
    grid.asMultiSelect().select(rows.get(0), rows.get(1));
    settle();
  }

  private static void chooseFirst() {
    CampaignGrid grid = _get(CampaignGrid.class);
    grid.getSelectionModel().selectFromClient(GridKt._get(grid, 0));
  }

  private static void manage() {
    ContextMenuKt._clickItemWithCaption(
        _get(MenuBar.class, spec -> spec.withClasses("labels-menu")), "Manage labels …");
    settle();
  }

  private List<CampaignRow> labelled(String name) {
    return rows(_get(CampaignGrid.class)).stream()
        .filter(row -> row.labels().stream().anyMatch(label -> label.name().equals(name)))
        .toList();
  }

  private static List<CampaignRow> rows(CampaignGrid grid) {
    return GridKt._findAll(grid);
  }

  @SuppressWarnings("unchecked") // the fields of platforms, accounts and objectives are of text
  private static MultiSelectComboBox<String> platforms(LabelsDialog dialog) {
    return _get(dialog, MultiSelectComboBox.class, spec -> spec.withLabel("Platforms"));
  }

  private static String text(String name) {
    return _get(com.vaadin.flow.component.Component.class, spec -> spec.withClasses(name))
        .getElement()
        .getTextRecursively();
  }

  private static List<String> chips() {
    return _find(Span.class, spec -> spec.withClasses("chip")).stream()
        .map(chip -> _find(chip, Span.class).get(1).getText())
        .toList();
  }
}
