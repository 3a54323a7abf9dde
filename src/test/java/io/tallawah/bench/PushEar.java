package io.tallawah.bench;

import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hears what a screen is told over its web socket: puts frames together to messages, each of which
 * begins with its length and a bar, and passes on those that are of the screen. The others are of
 * the connection itself.
 */
final class PushEar implements WebSocket.Listener {

  private static final String BAR = "|";

  private final Consumer<String> told;
  private final StringBuilder heard = new StringBuilder();
  private volatile String state = "open";

  PushEar(Consumer<String> told) {
    this.told = told;
  }

  /** Open, or how it ended. */
  String state() {
    return state;
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
    heard.append(text);
    int bar = heard.indexOf(BAR);
    while (bar >= 0) {
      int end = bar + 1 + Integer.parseInt(heard.substring(0, bar).strip());
      if (heard.length() < end) {
        break;
      }
      String message = heard.substring(bar + 1, end);
      heard.delete(0, end);
      if (message.startsWith("{")) {
        told.accept(message);
      }
      bar = heard.indexOf(BAR);
    }
    if (heard.isEmpty()) {
      heard.trimToSize();
    }
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
    state = "closed with " + status + " " + reason;
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    state = error.toString();
  }
}
