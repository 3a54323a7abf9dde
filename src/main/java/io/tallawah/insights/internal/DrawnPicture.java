package io.tallawah.insights.internal;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Invented pictures for the demo's invented ads: a sun over hills or the sea, always the same. */
final class DrawnPicture {

  private static final int WIDTH = 480;
  private static final int HEIGHT = 360;

  /** Sky above and below, sun, and three ranges from far to near. */
  private static final int[][] PALETTES = {
    {0xF7D9B0, 0xF3B27A, 0xFFF3DC, 0x7FA08B, 0x3F7A5E, 0x0B4A35},
    {0xCFE6F5, 0x9CC9E8, 0xFFF8E1, 0x7FB8C9, 0x2F8FA8, 0x0E5B73},
    {0xF4C9C0, 0xE38D8A, 0xFFE9C7, 0x9A7A9C, 0x6A4E7F, 0x3B2A55},
    {0xE9F0C9, 0xC4D98A, 0xFFFBE6, 0x8FB35A, 0x5C8A35, 0x2E5A1E},
    {0xFBE3A8, 0xF0B44C, 0xFFF7DD, 0xC98A4B, 0x94582C, 0x4E2C17},
    {0xD9D6F2, 0xA9A3DE, 0xFDF3FF, 0x7C86C4, 0x4C5BA0, 0x26326B}
  };

  private DrawnPicture() {}

  /** The picture of an asset. */
  static BufferedImage of(String asset) {
    Random chance = new Random(asset.hashCode() * 2_654_435_761L);
    int[] palette = PALETTES[chance.nextInt(PALETTES.length)];
    BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setPaint(
        new GradientPaint(0, 0, new Color(palette[0]), 0, HEIGHT * 0.7f, new Color(palette[1])));
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    sun(pen, palette[2], chance);
    boolean sea = chance.nextInt(3) == 0;
    for (int range = 0; range < 3; range++) {
      pen.setColor(new Color(palette[3 + range]));
      pen.fill(sea ? waves(range, chance) : hills(range, chance));
    }
    pen.dispose();
    return picture;
  }

  private static void sun(Graphics2D pen, int colour, Random chance) {
    double size = 60 + chance.nextInt(50);
    pen.setColor(new Color(colour));
    pen.fill(new Ellipse2D.Double(60 + chance.nextInt(300), 40 + chance.nextInt(90), size, size));
  }

  private static Path2D hills(int range, Random chance) {
    double height = HEIGHT * (0.62 - 0.14 * range);
    double first = chance.nextDouble() * Math.PI * 2;
    double second = chance.nextDouble() * Math.PI * 2;
    Path2D path = begun();
    for (int x = 0; x <= WIDTH; x += 4) {
      double up = Math.sin(x / (90.0 - 12 * range) + first) * 34 + Math.sin(x / 37.0 + second) * 12;
      path.lineTo(x, HEIGHT - height / 2 - up);
    }
    return closed(path);
  }

  private static Path2D waves(int range, Random chance) {
    double level = HEIGHT * (0.58 + 0.15 * range);
    double phase = chance.nextDouble() * Math.PI * 2;
    Path2D path = begun();
    for (int x = 0; x <= WIDTH; x += 4) {
      path.lineTo(x, level + Math.sin(x / 22.0 + phase) * (2 + 3 * range));
    }
    return closed(path);
  }

  private static Path2D begun() {
    Path2D path = new Path2D.Double();
    path.moveTo(0, HEIGHT);
    return path;
  }

  private static Path2D closed(Path2D path) {
    path.lineTo(WIDTH, HEIGHT);
    path.closePath();
    return path;
  }
}
