package io.tallawah.shared.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/** A search that settles before it is told; a slash typed outside every field moves to it. */
public class SearchField extends TextField {

  private static final int SETTLED_MILLIS = 300;
  private static final int LONGEST = 200;

  /**
   * The field.
   *
   * @param label what is searched, for readers
   */
  public SearchField(String placeholder, String label, Consumer<String> searched) {
    setPlaceholder(placeholder);
    setAriaLabel(translate("common.slash", label));
    setPrefixComponent(new DrawnIcon("search"));
    setClearButtonVisible(true);
    setValueChangeMode(ValueChangeMode.LAZY);
    setValueChangeTimeout(SETTLED_MILLIS);
    setMaxLength(LONGEST);
    addClassName("search");
    addValueChangeListener(event -> {
      if (event.isFromClient()) {
        searched.accept(event.getValue());
      }
    });
  }

  /** Shows what the address says, without disturbing who is typing it. */
  public void show(String search) {
    if (!getValue().strip().equals(search)) {
      setValue(search);
    }
  }

  @Override
  protected void onAttach(AttachEvent event) {
    getElement()
        .executeJs(
            """
            const field = this;
            if (field.slash) return;
            field.slash = event => {
              const at = event.composedPath()[0];
              const typing = at.matches && at.matches('input, textarea, [contenteditable]');
              if (event.key === '/' && !typing && field.isConnected) {
                event.preventDefault();
                field.focus();
              }
            };
            document.addEventListener('keydown', field.slash);
            """);
  }
}
