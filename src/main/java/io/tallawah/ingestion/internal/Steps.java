package io.tallawah.ingestion.internal;

/** Where the parser's work goes, in order: changes of tables and rows to copy. */
interface Steps {

  /** Statements that change tables. */
  void change(String sql);

  /**
   * Rows to copy.
   *
   * @param copy the COPY statement
   */
  void rows(StreamTally stream, String copy, RowBuffer rows);

  /** Steps that go nowhere, for reading a file without landing it. */
  Steps NONE =
      new Steps() {
        @Override
        public void change(String sql) {}

        @Override
        public void rows(StreamTally stream, String copy, RowBuffer rows) {}
      };
}
