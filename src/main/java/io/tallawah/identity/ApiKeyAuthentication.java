package io.tallawah.identity;

import io.tallawah.shared.TenantId;
import io.tallawah.shared.api.LimitedKey;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** A program with an API key: it acts as the key's maker, in one tenant, within the scopes. */
final class ApiKeyAuthentication extends AbstractAuthenticationToken
    implements InTenant, LimitedKey {

  private static final long serialVersionUID = 1L;

  private final SignedInUser maker;
  private final TenantId tenant;
  private final UUID key;
  private final String keyName;
  private final transient Set<String> scopes;

  ApiKeyAuthentication(
      SignedInUser maker, TenantId tenant, UUID key, String keyName, Set<String> scopes) {
    super(AuthorityUtils.NO_AUTHORITIES);
    this.maker = maker;
    this.tenant = tenant;
    this.key = key;
    this.keyName = keyName;
    this.scopes = Set.copyOf(scopes);
    setAuthenticated(true);
  }

  @Override
  public SignedInUser getPrincipal() {
    return maker;
  }

  @Override
  public TenantId tenant() {
    return tenant;
  }

  UUID key() {
    return key;
  }

  String keyName() {
    return keyName;
  }

  /** What of a membership the key may use. */
  Membership narrow(Membership membership) {
    Set<String> both = new HashSet<>(membership.permissions());
    both.retainAll(scopes);
    return new Membership(
        membership.tenant(), membership.slug(), membership.name(), membership.roles(), both);
  }

  @Override
  public Object getCredentials() {
    return "";
  }
}
