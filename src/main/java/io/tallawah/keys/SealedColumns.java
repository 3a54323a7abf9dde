package io.tallawah.keys;

import java.util.List;

/**
 * Names a module's sealed columns. Each module that seals has a bean of it: {@link Envelope} seals
 * for no other column, since key rotation would pass it by.
 */
public interface SealedColumns {

  /** The module's columns. */
  List<SealedColumn> columns();
}
