package io.tallawah.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.Map;

/** An icon of our own hand, in the colour of its text. It says nothing to readers. */
@Tag("span")
public class DrawnIcon extends Component {

  private static final Map<String, String> PATHS =
      Map.ofEntries(
          Map.entry("overview", "M3 12l9-8 9 8v8a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1z"),
          Map.entry("campaigns", "M3 5h18M3 12h18M3 19h18M9 5v14"),
          Map.entry("creatives", "M4 4h16v16H4zM4 15l5-5 5 5 2-2 4 4"),
          Map.entry("pacing", "M3 18a9 9 0 1 1 18 0M12 18l4-6"),
          Map.entry("map", "M9 4L3 6v14l6-2 6 2 6-2V4l-6 2zM9 4v14M15 6v14"),
          Map.entry("alerts", "M6 9a6 6 0 0 1 12 0v5l2 3H4l2-3zM10 20h4"),
          Map.entry("summaries", "M5 4h14v16H5zM8 9h8M8 13h8M8 17h5"),
          Map.entry("reports", "M6 3h9l4 4v14H6zM15 3v4h4"),
          Map.entry(
              "data", "M4 6c0-3 16-3 16 0v12c0 3-16 3-16 0zM4 6c0 3 16 3 16 0M4 12c0 3 16 3 16 0"),
          Map.entry(
              "users",
              "M8 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM1 21c0-8 14-8 14 0M17 4a4 4 0 0 1 0 7M19"
                  + " 21c0-3-1-5-2-6"),
          Map.entry("audit", "M6 3h12v18H6zM9 8h6M9 12h6M9 16h3"),
          Map.entry("roles", "M12 3l8 3v6c0 5-4 8-8 9-4-1-8-4-8-9V6z"),
          Map.entry("settings", "M4 7h10M18 7h2M4 17h2M10 17h10M14 4v6M6 14v6"),
          Map.entry("credentials", "M8 18a5 5 0 1 1 4.9-6H21v4h-3v-2h-5a5 5 0 0 1-5 4zM8 13v.5"),
          Map.entry("sign-on", "M10 4h9v16h-9M3 12h11M10 8l4 4-4 4"),
          Map.entry("calendar", "M4 6h16v14H4zM4 10h16M8 3v5M16 3v5"),
          Map.entry("search", "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5L21 21"),
          Map.entry("columns", "M4 4h16v16H4zM10 4v16M15 4v16"),
          Map.entry("filter", "M3 5h18l-7 8v6l-4 2v-8z"),
          Map.entry("tag", "M3 12V3h9l9 9-9 9zM7.5 7.5v.5"),
          Map.entry("close", "M6 6l12 12M18 6L6 18"),
          Map.entry("down", "M6 9l6 6 6-6"),
          Map.entry("chart", "M4 4v16h16M7 15l4-5 3 3 5-7"),
          Map.entry("plus", "M12 5v14M5 12h14"),
          Map.entry("menu", "M4 6h16M4 12h16M4 18h16"),
          Map.entry("person", "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c0-8 16-8 16 0"),
          Map.entry("download", "M12 4v12M7 11l5 5 5-5M4 16v4h16v-4"),
          Map.entry("upload", "M12 16V4M7 9l5-5 5 5M4 16v4h16v-4"),
          Map.entry("warning", "M12 4L2.5 20h19zM12 10v5M12 17.5v.5"),
          Map.entry("check", "M4 12.5l5 5L20 6.5"),
          Map.entry(
              "link",
              "M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.6-5.6L12 7M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.6 5.6L12 17"),
          Map.entry("retry", "M20 12a8 8 0 1 1-2.5-5.8M20 3v5h-5"));

  /** The icon of that name; an unknown name draws nothing. */
  public DrawnIcon(String name) {
    getElement().getClassList().add("icon");
    getElement().setAttribute("aria-hidden", "true");
    getElement()
        .setProperty(
            "innerHTML",
            "<svg viewBox=\"0 0 24 24\" focusable=\"false\"><path d=\""
                + PATHS.getOrDefault(name, "")
                + "\"/></svg>");
  }
}
