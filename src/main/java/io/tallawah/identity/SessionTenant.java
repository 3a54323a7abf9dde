package io.tallawah.identity;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import io.tallawah.shared.TenantId;
import io.tallawah.tenancy.TenantSource;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The tenant of a browser tab. It is pinned to the tab, so two tabs may show two tenants, and the
 * membership, or the operator's visit, is checked again whenever it is asked for.
 */
@Component
@Order(1)
public class SessionTenant implements TenantSource {

  /** The query parameter that names the tenant, by its slug. */
  public static final String PARAMETER = "tenant";

  private record Pinned(TenantId tenant) {}

  private final OwnMemberships own;

  SessionTenant(OwnMemberships own) {
    this.own = own;
  }

  /**
   * The tenant of the tab this thread serves; empty when the person is no member of it any more, or
   * an admin of it has ended the session.
   */
  @Override
  public Optional<TenantId> tenant() {
    return membership().map(Membership::tenant);
  }

  /** The person's membership in the tab's tenant. */
  public Optional<Membership> membership() {
    return Optional.ofNullable(UI.getCurrent())
        .flatMap(SessionTenant::pinned)
        .flatMap(tenant -> CurrentUser.signedIn().flatMap(user -> own.in(user, tenant)));
  }

  /** The tenant that was made a tab's, whether or not the person may still see it. */
  public static Optional<TenantId> pinned(UI tab) {
    return Optional.ofNullable(ComponentUtil.getData(tab, Pinned.class)).map(Pinned::tenant);
  }

  /** Makes this the tenant of a tab; the membership must be the person's own. */
  public void pin(UI tab, Membership membership) {
    ComponentUtil.setData(tab, Pinned.class, new Pinned(membership.tenant()));
  }
}
