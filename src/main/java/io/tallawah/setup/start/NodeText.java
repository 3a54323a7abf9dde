package io.tallawah.setup.start;

import io.tallawah.warehouse.NodeProgress;

/** A model or test of a run as people read it. */
final class NodeText {

  private static final int LONGEST = 40;

  private NodeText() {}

  static String of(NodeProgress node) {
    String what = node.kind().endsWith("test") ? "checking" : node.kind();
    return "%s %d of %d: %s".formatted(what, node.index(), node.total(), shortened(node.node()));
  }

  private static String shortened(String name) {
    return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1) + "…";
  }
}
