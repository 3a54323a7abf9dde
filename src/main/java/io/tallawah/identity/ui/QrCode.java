package io.tallawah.identity.ui;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;

/** A picture that a phone reads, drawn here: the address in it goes nowhere else. */
class QrCode extends Div {

  QrCode(String content, String label) {
    addClassName("qr-code");
    getElement().setAttribute("role", "img");
    getElement().setAttribute("aria-label", label);
    add(new Svg(svg(content)));
  }

  private static String svg(String content) {
    BitMatrix dots = encode(content);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < dots.getHeight(); y++) {
      for (int x = 0; x < dots.getWidth(); x++) {
        if (dots.get(x, y)) {
          path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
        }
      }
    }
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" width="200" height="200" aria-hidden="true">
      <path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path fill="#000" d="%2$s"/>
    </svg>\
    """
        .formatted(dots.getWidth(), path);
  }

  private static BitMatrix encode(String content) {
    try {
      return new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, 0, 0);
    } catch (WriterException e) {
      throw new IllegalStateException("the picture could not be drawn", e);
    }
  }
}
