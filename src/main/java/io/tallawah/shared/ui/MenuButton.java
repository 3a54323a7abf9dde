package io.tallawah.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.menubar.MenuBar;

/**
 * A button that opens a menu: give it one item with a menu of its own. To readers it is a button,
 * not a bar of menus, which would hold what a bar may not while its menu is open; its entries say
 * whether they are checked, not whether they are selected, which entries of menus can't be; and who
 * chose an entry that keeps the menu open has the focus on it still.
 */
public class MenuButton extends MenuBar {

  private static final String ROLES =
      """
      if (this.roles) return;
      const correct = () => this.querySelectorAll('vaadin-menu-bar-item[role^=menuitem]').forEach(item => {
        item.removeAttribute('aria-selected');
        if (typeof (item._checked ?? item._item?.checked) === 'boolean') {
          item.setAttribute('role', 'menuitemcheckbox');
          item.setAttribute('aria-checked', String(item.hasAttribute('menu-item-checked')));
        }
      });
      let last;
      this.addEventListener('focusin', event => { last = event.target.closest('vaadin-menu-bar-item'); });
      this.roles = new MutationObserver(() => {
        correct();
        if (document.activeElement === document.body && last?.checkVisibility()) last.focus();
      });
      this.roles.observe(this, {
        subtree: true, childList: true, attributeFilter: ['aria-selected', 'menu-item-checked'] });
      """;

  /** Without a menu yet. */
  public MenuButton() {
    setTabNavigation(true);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    getElement().executeJs(ROLES);
  }
}
