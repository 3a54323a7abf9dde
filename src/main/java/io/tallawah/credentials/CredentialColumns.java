package io.tallawah.credentials;

import io.tallawah.keys.SealedColumn;
import io.tallawah.keys.SealedColumns;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class CredentialColumns implements SealedColumns {

  @Override
  public List<SealedColumn> columns() {
    return List.of(SealedColumn.ofTenants(CredentialRows.TABLE, "id", CredentialRows.SECRET));
  }
}
