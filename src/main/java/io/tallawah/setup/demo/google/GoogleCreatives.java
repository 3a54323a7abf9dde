package io.tallawah.setup.demo.google;

import io.tallawah.setup.demo.messages.Data;
import io.tallawah.setup.demo.world.Campaign;
import io.tallawah.setup.demo.world.Creative;
import io.tallawah.setup.demo.world.Showing;
import java.util.List;

/** What Google's ads show: texts in search, a picture on sites, a film on YouTube. */
final class GoogleCreatives {

  private GoogleCreatives() {}

  static void write(Data data, Campaign campaign, Creative creative) {
    String asset =
        "[{\"asset\":\"%s/assets/%d\"}]"
            .formatted(GoogleFields.customer(campaign.account()), assetId(campaign, creative));
    data.raw("ad_group_ad.ad.final_urls", "[" + Data.quoted(creative.page()) + "]");
    switch (campaign.kind()) {
      case "VIDEO" -> data.raw("ad_group_ad.ad.video_responsive_ad.videos", asset);
      case "DISPLAY" ->
          data.raw("ad_group_ad.ad.responsive_display_ad.marketing_images", asset)
              .raw("ad_group_ad.ad.responsive_display_ad.headlines", texts(creative.headline()));
      default ->
          data.raw("ad_group_ad.ad.responsive_search_ad.headlines", texts(creative.headline()))
              .raw("ad_group_ad.ad.responsive_search_ad.descriptions", texts(creative.text()));
    }
  }

  private static String texts(String text) {
    return "[{\"text\":" + Data.quoted(text) + "}]";
  }

  static String shows(Campaign campaign, Creative creative) {
    String asset = Long.toString(assetId(campaign, creative));
    return switch (campaign.kind()) {
      case "VIDEO" -> Showing.one("video", asset);
      case "DISPLAY" -> Showing.one("image", asset);
      default -> Showing.several("text", List.of(creative.headline(), creative.text()));
    };
  }

  private static long assetId(Campaign campaign, Creative creative) {
    return campaign.account().id() * 10 + creative.asset();
  }
}
