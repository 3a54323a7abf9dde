package io.tallawah.warehouse.ui;

import static io.tallawah.warehouse.ui.RegionWords.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import io.tallawah.warehouse.RegionAliases;
import java.util.List;
import java.util.function.Consumer;

/** Asks which region a place is. */
class AliasDialog extends Dialog {

  /**
   * What was chosen.
   *
   * @param everywhere whether other platforms mean the same by that name
   */
  record Answer(RegionAliases.Target region, boolean everywhere) {}

  private final ComboBox<RegionAliases.Target> region = new ComboBox<>();
  private final Checkbox everywhere = new Checkbox();
  private final transient Consumer<Answer> answered;

  AliasDialog(
      String place,
      String platform,
      List<RegionAliases.Target> targets,
      Consumer<Answer> answered) {
    this.answered = answered;
    setHeaderTitle(text("map-place", place));
    region.setLabel(text("region"));
    region.setItems(targets);
    region.setItemLabelGenerator(
        target -> target.set().isEmpty() ? target.name() : target.name() + " · " + target.set());
    region.setHelperText(text("map.help"));
    region.setErrorMessage(text("map.choose"));
    region.setWidthFull();
    everywhere.setLabel(text("map.everywhere", platform));
    Div fields = new Div(region, everywhere);
    fields.addClassName("stack");
    add(fields);
    Button save = new Button(text("save"), click -> save());
    save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    getFooter().add(new Button(text("cancel"), click -> close()), save);
    setWidth("min(460px, 94vw)");
  }

  private void save() {
    RegionAliases.Target chosen = region.getValue();
    region.setInvalid(chosen == null);
    if (chosen != null) {
      answered.accept(new Answer(chosen, everywhere.getValue()));
      close();
    }
  }
}
