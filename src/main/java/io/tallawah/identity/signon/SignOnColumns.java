package io.tallawah.identity.signon;

import io.tallawah.keys.Place;
import io.tallawah.keys.SealedColumn;
import io.tallawah.keys.SealedColumns;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class SignOnColumns implements SealedColumns {

  private static final String TABLE = "app.sign_on_service";
  private static final String SECRET = "client_secret";

  static Place secretOf(UUID service) {
    return new Place(TABLE, service.toString(), SECRET);
  }

  @Override
  public List<SealedColumn> columns() {
    return List.of(SealedColumn.ofTenants(TABLE, "id", SECRET));
  }
}
