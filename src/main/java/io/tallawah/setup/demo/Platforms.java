package io.tallawah.setup.demo;

import io.tallawah.setup.demo.google.GoogleDemo;
import io.tallawah.setup.demo.linkedin.LinkedInDemo;
import io.tallawah.setup.demo.messages.DemoPlatform;
import io.tallawah.setup.demo.meta.MetaDemo;
import io.tallawah.setup.demo.tiktok.TikTokDemo;
import java.util.ArrayList;
import java.util.List;

/** The platforms of the demo, in the order in which a sync's files land. */
final class Platforms {

  static final List<DemoPlatform> ALL =
      List.of(new MetaDemo(), new GoogleDemo(), new LinkedInDemo(), new TikTokDemo());

  private Platforms() {}

  /** How many of a tenant's campaigns are whose; every platform has one at least. */
  static List<Integer> shares(int campaigns) {
    List<Integer> shares = new ArrayList<>();
    int left = campaigns;
    for (DemoPlatform platform : ALL.subList(1, ALL.size())) {
      int share = Math.max(1, campaigns * platform.profile().percent() / 100);
      shares.add(share);
      left -= share;
    }
    shares.addFirst(Math.max(1, left));
    return shares;
  }
}
