package io.tallawah.insights.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmallPictureTests {

  private static final String WEBP = "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA";

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg", "gif"})
  void aLargePictureBecomesASmallJpeg(String format) throws Exception {
    byte[] small = SmallPicture.of(noise(format, 1600, 900));
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(small));
    assertThat(small).startsWith(0xFF, 0xD8, 0xFF).hasSizeLessThanOrEqualTo(102_400);
    assertThat(picture.getWidth()).isEqualTo(480);
    assertThat(picture.getHeight()).isEqualTo(270);
  }

  @Test
  void webpIsReadToo() throws Exception {
    byte[] small = SmallPicture.of(Base64.getDecoder().decode(WEBP));
    assertThat(ImageIO.read(new ByteArrayInputStream(small)).getWidth()).isOne();
  }

  @Test
  void whatComesBehindAPictureIsNotKept() throws Exception {
    byte[] png = noise("png", 20, 20);
    byte[] both = Arrays.copyOf(png, png.length + 32);
    System.arraycopy(
        "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), 0, both, png.length, 25);
    assertThat(new String(SmallPicture.of(both), StandardCharsets.ISO_8859_1))
        .doesNotContain("script");
  }

  @Test
  void whatIsNoPictureIsRefused() {
    assertThatThrownBy(() -> SmallPicture.of("<svg onload=x>".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(NoPictureException.class)
        .hasMessage("it is no PNG, JPEG, GIF or WebP");
    assertThatThrownBy(() -> SmallPicture.of(Arrays.copyOf(noise("png", 900, 900), 400)))
        .isInstanceOf(NoPictureException.class);
    assertThatThrownBy(() -> SmallPicture.of(new byte[0])).isInstanceOf(NoPictureException.class);
  }

  @Test
  void aPictureThatWouldFillTheMemoryIsRefusedBeforeItIsUnpacked() {
    assertThatThrownBy(() -> SmallPicture.of(hugePng()))
        .isInstanceOf(NoPictureException.class)
        .hasMessage("it is 60,000 by 60,000 pixels");
  }

  @Test
  void aDrawnPictureIsTheSameEachTime() throws Exception {
    byte[] one = SmallPicture.jpeg(DrawnPicture.of("100image:4"));
    assertThat(one).isEqualTo(SmallPicture.jpeg(DrawnPicture.of("100image:4")));
    assertThat(one).isNotEqualTo(SmallPicture.jpeg(DrawnPicture.of("100image:5")));
  }

  static byte[] noise(String format, int width, int height) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Random chance = new Random(5);
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        picture.setRGB(x, y, chance.nextInt(0x1000000));
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      assertThat(ImageIO.write(picture, format, bytes)).isTrue();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  /** A header alone: 60,000 by 60,000 pixels. */
  private static byte[] hugePng() {
    ByteBuffer chunk = ByteBuffer.allocate(17);
    chunk.put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(60_000).putInt(60_000);
    chunk.put(new byte[] {8, 2, 0, 0, 0});
    CRC32 check = new CRC32();
    check.update(chunk.array());
    ByteBuffer png = ByteBuffer.allocate(8 + 4 + 17 + 4);
    png.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    png.putInt(13).put(chunk.array()).putInt((int) check.getValue());
    return png.array();
  }
}
