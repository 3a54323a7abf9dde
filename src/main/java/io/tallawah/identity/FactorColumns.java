package io.tallawah.identity;

import io.tallawah.keys.SealedColumn;
import io.tallawah.keys.SealedColumns;
import java.util.List;
import org.springframework.stereotype.Component;

/** The secrets of second factors, which key rotation seals anew. */
@Component
class FactorColumns implements SealedColumns {

  @Override
  public List<SealedColumn> columns() {
    return List.of(SealedColumn.ofPlatform(SecondFactors.TABLE, "user_id", SecondFactors.COLUMN));
  }
}
