package io.tallawah.insights.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import io.tallawah.insights.CreativeRow;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The stored picture of a creative, or a drawn one that says its format. */
class CreativePicture extends Div {

  private static final String HILLS = "M2 17L9 6l5 7 2.5-3L22 17z";
  private static final Map<String, String> DRAWN =
      Map.of(
          "video", "M5 5h14v14H5z M10 9v6l5-3z",
          "image", HILLS,
          "carousel", "M8 6h8v12H8z M5 8v8 M19 8v8 M2 10v4 M22 10v4",
          "dynamic", "M4 5h7v6H4z M13 5h7v6h-7z M4 13h7v6H4z M13 13h7v6h-7z",
          "text", "M5 7h14 M5 11h14 M5 15h9",
          "none", "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16z M6.5 6.5l11 11");

  /** Gives a stored picture to the tab's person in the tab's tenant. */
  @FunctionalInterface
  interface Stored {

    Optional<byte[]> jpeg(UUID id);
  }

  private final transient Stored pictures;

  CreativePicture(Stored pictures, CreativeRow row, CreativeWords words) {
    this.pictures = pictures;
    addClassNames("creative-picture", "tint-" + CreativeWords.tint(row.key()));
    String stored = row.picture();
    if (stored == null) {
      draw(row, words);
    } else {
      UUID id = UUID.fromString(stored);
      Image image = new Image(event -> send(event, id), words.alt(row));
      image.getElement().setAttribute("loading", "lazy");
      add(image);
    }
  }

  private void draw(CreativeRow row, CreativeWords words) {
    getElement().setAttribute("role", "img");
    getElement().setAttribute("aria-label", words.alt(row));
    Span drawn = new Span();
    drawn.addClassName("drawn");
    drawn
        .getElement()
        .setProperty(
            "innerHTML",
            "<svg viewBox=\"0 0 24 24\" focusable=\"false\"><path d=\""
                + DRAWN.getOrDefault(row.content().format(), HILLS)
                + "\"/></svg>");
    add(drawn);
  }

  /** In the tab's tenant: another's id gives nothing. */
  private void send(DownloadEvent event, UUID id) throws IOException {
    Optional<byte[]> jpeg = pictures.jpeg(id);
    if (jpeg.isEmpty()) {
      event.getResponse().setStatus(404);
      return;
    }
    event.setContentType("image/jpeg");
    event.setContentLength(jpeg.get().length);
    event.getResponse().setHeader("Cache-Control", "private, max-age=86400");
    event.getOutputStream().write(jpeg.get());
  }
}
