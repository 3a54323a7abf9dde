package io.tallawah.identity.signon;

import io.tallawah.identity.SignedOn;
import io.tallawah.keys.Envelope;
import io.tallawah.keys.KeyOwner;
import io.tallawah.shared.TenantId;
import io.tallawah.tenancy.CurrentTenant;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How services are spoken to, read before any tenant is bound. */
@Component
class SignOnClients {

  /** An active service of an active tenant, but for its secret. */
  record Client(
      UUID id,
      TenantId tenant,
      String name,
      String issuer,
      String clientId,
      boolean trustedFactor,
      boolean trustedEmail) {

    SignedOn signedOn(boolean factorTold) {
      return new SignedOn(tenant, id, name, trustedFactor || factorTold);
    }

    @Override
    public String toString() {
      return "Client[" + id + "]";
    }
  }

  private final JdbcClient jdbc;
  private final Envelope envelope;
  private final CurrentTenant currentTenant;

  SignOnClients(JdbcClient jdbc, Envelope envelope, CurrentTenant currentTenant) {
    this.jdbc = jdbc;
    this.envelope = envelope;
    this.currentTenant = currentTenant;
  }

  Optional<Client> find(UUID service) {
    return jdbc.sql(
            """
            select tenant_id, name, issuer, client_id, trusted_factor, trusted_email
            from app.sign_on_client(:service)\
            """)
        .param("service", service)
        .query((row, number) -> client(service, row))
        .optional();
  }

  String secret(Client client) {
    try {
      byte[] sealed = sealed(client);
      byte[] plain =
          currentTenant.callAs(
              client.tenant(),
              () ->
                  envelope.open(
                      KeyOwner.tenant(client.tenant()),
                      SignOnColumns.secretOf(client.id()),
                      sealed));
      return new String(plain, StandardCharsets.UTF_8);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("the secret of a sign-on service could not be opened", e);
    }
  }

  private byte[] sealed(Client client) {
    return jdbc.sql("select client_secret from app.sign_on_client(:service)")
        .param("service", client.id())
        .query((row, number) -> row.getBytes(1))
        .single();
  }

  private static Client client(UUID service, ResultSet row) throws SQLException {
    return new Client(
        service,
        new TenantId(row.getObject(1, UUID.class)),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getBoolean(5),
        row.getBoolean(6));
  }
}
