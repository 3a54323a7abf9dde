package io.tallawah.exports.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;

/**
 * The font that is put into the file: DejaVu Sans, which has Latin, Greek, Cyrillic, Arabic,
 * Hebrew, Armenian, Georgian and signs. A character that it lacks is drawn as a box and counted,
 * never left out.
 */
final class PdfFonts {

  private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";
  private static final int BOX = 0x25A1;
  private static final float SIZE = 7;

  private final BaseFont regular = load("DejaVuSansCondensed.ttf");
  private final BaseFont strong = load("DejaVuSansCondensed-Bold.ttf");
  private final Font normal = new Font(regular, SIZE);
  private final Font bold = new Font(strong, SIZE);
  private final Font heading = new Font(strong, 14);
  private long missing;

  Phrase normal(String text) {
    return new Phrase(drawable(text, regular), normal);
  }

  Phrase bold(String text) {
    return new Phrase(drawable(text, strong), bold);
  }

  Phrase heading(String text) {
    return new Phrase(drawable(text, strong), heading);
  }

  /** How many characters stand as a box. */
  long missing() {
    return missing;
  }

  private String drawable(String text, BaseFont font) {
    if (text.chars().allMatch(one -> one < 0x7f && one >= ' ')) {
      return text;
    }
    StringBuilder drawn = new StringBuilder(text.length());
    text.codePoints().forEach(one -> drawn.appendCodePoint(drawable(one, font)));
    return drawn.toString();
  }

  private int drawable(int character, BaseFont font) {
    if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
      return ' ';
    }
    if (font.charExists(character)) {
      return character;
    }
    missing++;
    return BOX;
  }

  private static BaseFont load(String name) {
    try (InputStream in = PdfFonts.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("there is no font " + name);
      }
      return BaseFont.createFont(
          name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, in.readAllBytes(), null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
