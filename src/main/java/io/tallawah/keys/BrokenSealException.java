package io.tallawah.keys;

/** A sealed value isn't what was sealed in that place: it was changed or moved. */
public class BrokenSealException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  BrokenSealException(Place place) {
    super("the sealed value in " + place.table() + "." + place.column() + " can't be opened");
  }
}
