package io.tallawah.shared.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.server.streams.UploadResult;
import java.io.IOException;

/** Refuses a file that is too large, or doesn't say how large it is, before a byte is kept. */
public final class BoundedUpload implements UploadHandler {

  private static final long serialVersionUID = 1L;

  private final UploadHandler handler;
  private final long largest;

  /**
   * Bounds another handler.
   *
   * @param largest file in bytes
   */
  public BoundedUpload(UploadHandler handler, long largest) {
    this.handler = handler;
    this.largest = largest;
  }

  @Override
  public void handleUploadRequest(UploadEvent event) throws IOException {
    if (event.getFileSize() < 0 || event.getFileSize() > largest) {
      event.reject(translate(event.getUI().getLocale(), "common.too-large", largest >> 20));
    } else {
      handler.handleUploadRequest(event);
    }
  }

  @Override
  public void responseHandled(UploadResult result) {
    handler.responseHandled(result);
  }

  @Override
  public long getRequestSizeMax() {
    return largest;
  }

  @Override
  public long getFileSizeMax() {
    return largest;
  }
}
