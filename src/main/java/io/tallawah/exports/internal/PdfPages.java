package io.tallawah.exports.internal;

import io.tallawah.shared.Phrases;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;

/** The foot of each page: what it is of, and its number. */
final class PdfPages extends PdfPageEventHelper {

  private static final float HEIGHT = 20;

  private final String title;
  private final PdfFonts fonts;
  private final Phrases words;

  PdfPages(String title, PdfFonts fonts, Phrases words) {
    this.title = title;
    this.fonts = fonts;
    this.words = words;
  }

  @Override
  public void onEndPage(PdfWriter writer, Document document) {
    ColumnText.showTextAligned(
        writer.getDirectContent(),
        Element.ALIGN_LEFT,
        fonts.normal(words.of("exports.file.page", title, String.valueOf(writer.getPageNumber()))),
        document.left(),
        HEIGHT,
        0);
  }
}
