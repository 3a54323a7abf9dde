package io.tallawah.shared.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;

/** Takes one file, with its words in the person's language. */
public class UploadField extends Upload {

  private static final long serialVersionUID = 1L;

  /** A field for one file at a time. */
  public UploadField() {
    setMaxFiles(1);
    UploadI18N words = new UploadI18N();
    words.setDropFiles(
        new UploadI18N.DropFiles()
            .setOne(translate("common.upload.drop"))
            .setMany(translate("common.upload.drop")));
    words.setAddFiles(
        new UploadI18N.AddFiles()
            .setOne(translate("common.upload.choose"))
            .setMany(translate("common.upload.choose")));
    words.setError(
        new UploadI18N.Error()
            .setTooManyFiles(translate("common.upload.one"))
            .setFileIsTooBig(translate("common.upload.big"))
            .setIncorrectFileType(translate("common.upload.type")));
    words.setUploading(
        new UploadI18N.Uploading()
            .setStatus(
                new UploadI18N.Uploading.Status()
                    .setConnecting(translate("common.upload.connecting"))
                    .setStalled(translate("common.upload.stalled"))
                    .setProcessing(translate("common.upload.processing")))
            .setRemainingTime(
                new UploadI18N.Uploading.RemainingTime()
                    .setPrefix(translate("common.upload.remaining") + " ")
                    .setUnknown(translate("common.upload.unknown")))
            .setError(
                new UploadI18N.Uploading.Error()
                    .setServerUnavailable(translate("common.upload.failed"))
                    .setUnexpectedServerError(translate("common.upload.failed"))
                    .setForbidden(translate("common.upload.forbidden"))));
    words.setFile(
        new UploadI18N.File()
            .setRetry(translate("common.try-again"))
            .setStart(translate("common.upload.start"))
            .setRemove(translate("common.remove")));
    setI18n(words);
  }
}
