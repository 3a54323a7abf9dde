package io.tallawah.ingestion;

import io.tallawah.shared.ProblemException;

/** What a file's beginning says of its kind, whatever it is called. */
final class UploadContent {

  private static final int[][] PACKED = {
    {'P', 'K', 3, 4},
    {'P', 'K', 5, 6},
    {0x1f, 0x8b},
    {'B', 'Z', 'h'},
    {0xfd, '7', 'z', 'X', 'Z'},
    {'7', 'z', 0xbc, 0xaf},
    {0x28, 0xb5, 0x2f, 0xfd},
    {'R', 'a', 'r', '!'}
  };

  private UploadContent() {}

  /**
   * Lets text pass.
   *
   * @throws ProblemException for a packed file, which nobody here unpacks, and for what is no text
   */
  static void check(byte[] block, int length) {
    for (int[] mark : PACKED) {
      if (begins(block, length, mark)) {
        throw new ProblemException(
            "The file is packed.", "Unpack it and upload the file of messages in it.");
      }
    }
    for (int i = 0; i < length; i++) {
      if (block[i] == 0) {
        throw new ProblemException(
            "The file is no text.", "Upload a file of messages, one a line, in UTF-8.");
      }
    }
  }

  private static boolean begins(byte[] block, int length, int[] mark) {
    if (length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((block[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
