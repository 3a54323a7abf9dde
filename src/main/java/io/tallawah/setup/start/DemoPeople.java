package io.tallawah.setup.start;

import io.tallawah.identity.Provisioning;
import io.tallawah.identity.Provisioning.NewTenant;
import io.tallawah.identity.Provisioning.NewUser;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.UserId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The two demo tenants, their people, and the demo operator. */
@Lazy
@Component
class DemoPeople {

  static final List<NewTenant> TENANTS =
      List.of(
          tenant("blue-mountain", "Blue Mountain Coffee", "JMD"),
          tenant("montego-resorts", "Montego Resorts", "USD"));

  private static final List<String> ROLES = List.of("owner", "admin", "analyst", "viewer");
  private static final String OPERATOR = "operator@tallawah.example";

  private final Provisioning provisioning;
  private final JdbcClient owner;
  private final DemoSignIn signIn;
  private final String address;
  private final @Nullable String given;

  DemoPeople(
      Provisioning provisioning,
      @Qualifier("ownerDataSource") DataSource ownerDataSource,
      @Value("${tallawah.home}") Path home,
      @Value("${tallawah.public-url}") String address,
      @Value("${tallawah.demo.password:#{null}}") @Nullable String given) {
    this.provisioning = provisioning;
    this.owner = JdbcClient.create(ownerDataSource);
    this.signIn = new DemoSignIn(home);
    this.address = address;
    this.given = given;
  }

  /** Makes what is missing; returns the password if it was made up now. */
  Optional<String> ensure() throws IOException {
    Optional<String> kept = signIn.kept();
    boolean keep = kept.isPresent() && (given == null || given.equals(kept.get()));
    String password = keep ? kept.orElseThrow() : signIn.keep(given, address, emails());
    for (NewTenant tenant : TENANTS) {
      TenantId id = provisioning.tenant(tenant);
      for (String role : ROLES) {
        UserId user = user(role + "@" + tenant.slug() + ".example", name(role), password, !keep);
        provisioning.member(id, user, role);
      }
    }
    provisioning.operator(user(OPERATOR, "Operator", password, !keep));
    setStatus("active", "deactivated");
    return keep || given != null ? Optional.empty() : Optional.of(password);
  }

  /** Nobody signs in with a demo account where the demo is off. */
  void deactivate() {
    setStatus("deactivated", "active");
  }

  Path file() {
    return signIn.file();
  }

  /** Addresses to sign in with. */
  static List<String> emails() {
    List<String> emails = new ArrayList<>();
    for (NewTenant tenant : TENANTS) {
      ROLES.forEach(role -> emails.add(role + "@" + tenant.slug() + ".example"));
    }
    emails.add(OPERATOR);
    return emails;
  }

  private UserId user(String email, String name, String password, boolean changed) {
    Optional<UserId> known = provisioning.findUser(email);
    if (known.isPresent()) {
      if (changed) {
        provisioning.changePassword(known.get(), password);
      }
      return known.get();
    }
    return provisioning.user(new NewUser(email, name, password, true));
  }

  private void setStatus(String status, String instead) {
    owner
        .sql("update app.user_account set status = :status where demo and status = :instead")
        .param("status", status)
        .param("instead", instead)
        .update();
  }

  private static String name(String role) {
    return Character.toUpperCase(role.charAt(0)) + role.substring(1);
  }

  private static NewTenant tenant(String slug, String name, String currency) {
    return new NewTenant(
        slug,
        name,
        ZoneId.of("America/Jamaica"),
        Currency.getInstance(currency),
        DayOfWeek.MONDAY,
        true);
  }
}
