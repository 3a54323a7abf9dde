package io.tallawah.insights.ui;

import io.tallawah.insights.NewDayNote;
import io.tallawah.shared.ProblemException;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What may be done with notes; each calls back in the tab, or says why not. */
interface NoteActs {

  /** Whether the tab's person may write them. */
  boolean allowed();

  /** Writes a note, or changes the one of an id. */
  void save(
      @Nullable UUID id, NewDayNote wanted, Runnable done, Consumer<ProblemException> refused);

  /** Deletes a note. */
  void delete(UUID id, Runnable done, Consumer<ProblemException> refused);
}
