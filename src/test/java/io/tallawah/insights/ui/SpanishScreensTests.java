package io.tallawah.insights.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.PageTitleContext;
import com.vaadin.flow.router.PageTitleGenerator;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;

/** Screens as somebody sees them who has chosen Spanish. */
class SpanishScreensTests extends ScreenTest {

  @BeforeEach
  void inSpanish() {
    language = SPANISH;
  }

  @Test
  void theSignInPage() {
    SecurityContextHolder.clearContext();
    enter("login");
    assertThat(headings()).containsExactly("Iniciar sesión");
    assertThat(_find(LoginForm.class)).hasSize(1);
    assertThat(_find(Anchor.class))
        .extracting(Anchor::getText)
        .contains("Iniciar sesión con su empresa");
    assertThat(title()).isEqualTo("Iniciar sesión · Tallawah");
  }

  @Test
  void onesAccount() {
    open(withoutConnections(), "owner", "account");
    assertThat(headings()).containsExactly("Cuenta");
    assertThat(panels())
        .contains("Pantallas", "Contraseña", "Segundo factor", "Sesiones", "Claves de API");
    assertThat(_find(Select.class))
        .extracting(Select::getLabel)
        .containsExactly("Idioma", "Colores", "Densidad");
    assertThat(_get(PasswordField.class).getElement().getPropertyRaw("i18n"))
        .asString()
        .contains("Mostrar la contraseña");
    assertThat(title()).isEqualTo("Cuenta · Tallawah");
  }

  @Test
  void people() {
    open(withoutConnections(), "owner", "admin/users");
    assertThat(headings()).containsExactly("Personas");
    assertThat(_find(SideNavItem.class))
        .extracting(SideNavItem::getLabel)
        .contains("Campañas", "Datos", "Personas", "Roles", "Organización", "Auditoría");
    assertThat(_find(NativeTableHeaderCell.class))
        .extracting(NativeTableHeaderCell::getText)
        .startsWith("Nombre", "Correo electrónico", "Roles", "Estado", "Desde", "Acciones");
    assertThat(_find(NativeTableCell.class))
        .extracting(NativeTableCell::getText)
        .contains("propietario");
  }

  @Test
  void roles() {
    open(withoutConnections(), "owner", "admin/roles");
    assertThat(_find(NativeTableHeaderCell.class))
        .extracting(NativeTableHeaderCell::getText)
        .startsWith("Permiso", "propietario", "administrador", "analista", "lector");
  }

  @Test
  void theTenantsSettings() {
    open(withoutConnections(), "owner", "admin/tenant");
    Select<?> regions = _get(Select.class, spec -> spec.withLabel("Conjunto de regiones"));
    assertThat(shown(regions)).isEqualTo("Jamaica, 14 parroquias");
  }

  private static <T> String shown(Select<T> select) {
    return select.getItemLabelGenerator().apply(select.getValue());
  }

  @Test
  void data() {
    open(withFigures(), "owner", "data");
    assertThat(headings()).containsExactly("Datos");
    assertThat(panels()).contains("¿Puedo confiar en las cifras de hoy?", "Comprobaciones");
    assertThat(_find(NativeTableCell.class))
        .extracting(cell -> cell.getElement().getTextRecursively())
        .contains("Todo se ha calculado y comprobado.", "Ninguna conexión tiene retraso.");
  }

  @Test
  void campaigns() {
    open(withFigures(), "owner", "campaigns?from=2026-10-01&to=2026-10-30");
    assertThat(headings()).containsExactly("Campañas");
    assertThat(_find(Div.class, spec -> spec.withClasses("column-header")))
        .extracting(header -> header.getElement().getTextRecursively())
        .anyMatch(header -> header.startsWith("Gasto"))
        .contains("Conv.atribuidas")
        .noneMatch(header -> header.startsWith("Spend"));
    assertThat(_find(Div.class, spec -> spec.withClasses("column-header")))
        .extracting(header -> header.getTitle().orElse(""))
        .contains("CPC: Gasto / Clics. Gasto por clic.")
        .anyMatch(title -> title.startsWith("Gasto. Lo que facturó la plataforma"));
  }

  /** Asked for here as Vaadin asks in a browser: the mocked one leaves generators out. */
  private String title() {
    return context
        .getBean(PageTitleGenerator.class)
        .generatePageTitle(
            new PageTitleContext(
                UI.class,
                RouteParameters.empty(),
                QueryParameters.empty(),
                UI.getCurrent().getInternals().getTitle()));
  }

  private static List<String> headings() {
    return _find(H1.class).stream().map(H1::getText).toList();
  }

  private static List<String> panels() {
    return _find(H2.class).stream().map(H2::getText).toList();
  }
}
