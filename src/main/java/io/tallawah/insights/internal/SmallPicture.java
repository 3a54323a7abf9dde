package io.tallawah.insights.internal;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Makes a small JPEG of whatever picture some address gave. What is kept is drawn anew: nothing of
 * the file itself, which may be made to harm, is ever served.
 */
final class SmallPicture {

  /** The longest side of what is kept, in pixels. */
  static final int LONGEST_SIDE = 480;

  /** What is kept has at most so many bytes. */
  static final int MOST_BYTES = 102_400;

  private static final long MOST_PIXELS = 40_000_000;
  private static final float[] QUALITIES = {0.82f, 0.6f, 0.4f, 0.2f};

  private SmallPicture() {}

  /**
   * A JPEG of at most {@link #MOST_BYTES}.
   *
   * @param file bytes of a PNG, JPEG, GIF (its first frame) or WebP
   * @throws NoPictureException when it is none of these, is broken, or would be huge
   */
  static byte[] of(byte[] file) throws NoPictureException {
    String format = format(file);
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
      if (!readers.hasNext()) {
        throw new NoPictureException("it is a {0}, which is not read here", format);
      }
      return jpeg(read(readers.next(), in));
    } catch (IOException | RuntimeException e) { // readers throw all kinds at broken files
      throw new NoPictureException(e, "it is no readable {0}", format);
    }
  }

  /** A JPEG of a picture that was drawn here. */
  static byte[] jpeg(BufferedImage picture) throws IOException {
    for (float quality : QUALITIES) {
      byte[] bytes = written(picture, quality);
      if (bytes.length <= MOST_BYTES) {
        return bytes;
      }
    }
    throw new IOException("it can't be made small");
  }

  private static BufferedImage read(ImageReader reader, ImageInputStream in)
      throws IOException, NoPictureException {
    try {
      reader.setInput(in, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if (width < 1 || height < 1 || (long) width * height > MOST_PIXELS) {
        throw new NoPictureException("it is {0} by {1} pixels", width, height);
      }
      ImageReadParam how = reader.getDefaultReadParam();
      int step = Math.max(1, Math.max(width, height) / (2 * LONGEST_SIDE));
      how.setSourceSubsampling(step, step, 0, 0);
      return drawn(reader.read(0, how));
    } finally {
      reader.dispose();
    }
  }

  /** On white, no longer than allowed. */
  private static BufferedImage drawn(BufferedImage picture) {
    double scale =
        Math.min(1, (double) LONGEST_SIDE / Math.max(picture.getWidth(), picture.getHeight()));
    int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = small.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
    pen.dispose();
    return small;
  }

  private static byte[] written(BufferedImage picture, float quality) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(quality);
      writer.write(null, new IIOImage(picture, null, null), how);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** By its first bytes; what an answer says of its type is not asked. */
  private static String format(byte[] file) throws NoPictureException {
    if (begins(file, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
      return "png";
    }
    if (begins(file, 0, 0xFF, 0xD8, 0xFF)) {
      return "jpeg";
    }
    if (begins(file, 0, 'G', 'I', 'F', '8')) {
      return "gif";
    }
    if (begins(file, 0, 'R', 'I', 'F', 'F') && begins(file, 8, 'W', 'E', 'B', 'P')) {
      return "webp";
    }
    throw new NoPictureException("it is no PNG, JPEG, GIF or WebP");
  }

  private static boolean begins(byte[] file, int at, int... bytes) {
    if (file.length < at + bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((file[at + i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
