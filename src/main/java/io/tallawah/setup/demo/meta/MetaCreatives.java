package io.tallawah.setup.demo.meta;

import io.tallawah.setup.demo.messages.Data;
import io.tallawah.setup.demo.messages.Reading;
import io.tallawah.setup.demo.world.Account;
import io.tallawah.setup.demo.world.Ad;
import io.tallawah.setup.demo.world.Campaign;
import io.tallawah.setup.demo.world.Chance;
import io.tallawah.setup.demo.world.Creative;
import io.tallawah.setup.demo.world.Showing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Meta's creatives, all of them at every sync, with addresses of pictures that soon expire. */
final class MetaCreatives {

  private static final String PAGE = "112704783733939";
  private static final int DAYS_VALID = 30;

  private final Reading reading;

  MetaCreatives(Reading reading) {
    this.reading = reading;
  }

  /** The number of a film of an account. */
  static String video(Account account, int asset) {
    return Long.toString(account.id() * 10 + asset);
  }

  /** The hash of a picture of an account. */
  static String image(Account account, int asset) {
    return hex(account.id() + asset) + hex(asset);
  }

  static String shows(Account account, Creative creative) {
    String film = Showing.one("video", video(account, creative.asset()));
    return switch (creative.kind()) {
      case VIDEO -> film;
      case IMAGE -> Showing.one("image", image(account, creative.asset()));
      case DYNAMIC -> {
        List<String> members = new ArrayList<>(List.of(film));
        pictures(creative).forEach(p -> members.add(Showing.one("image", image(account, p))));
        yield Showing.several("set", members);
      }
    };
  }

  /** What a mixture holds beside its film. */
  private static List<Integer> pictures(Creative creative) {
    return creative.assets().subList(1, creative.assets().size());
  }

  void write() throws IOException {
    for (Campaign campaign : reading.campaigns()) {
      for (Ad ad : campaign.ads()) {
        for (Creative creative : ad.creatives()) {
          if (creative.from().isBefore(reading.morning())) {
            reading.record(creative(campaign.account(), creative));
          }
        }
      }
    }
  }

  private Data creative(Account account, Creative creative) {
    Data data =
        new Data()
            .text("id", Long.toString(creative.id()))
            .text("account_id", Long.toString(account.id()))
            .text("actor_id", PAGE)
            .text("body", creative.text())
            .text("call_to_action_type", "SHOP_NOW")
            .text("effective_object_story_id", PAGE + "_" + creative.id())
            .text("instagram_permalink_url", "https://www.example.com/p/" + creative.id() + "/")
            .text("name", creative.headline() + " " + creative.id() % 1_000)
            .text("status", "ACTIVE")
            .text("thumbnail_url", signed("thumb", account, creative))
            .text("title", creative.headline())
            .text("url_tags", "utm_source=facebook&utm_medium=paid");
    return switch (creative.kind()) {
      case VIDEO ->
          data.text("object_type", "VIDEO").raw("object_story_spec", film(account, creative));
      case IMAGE ->
          data.text("object_type", "SHARE")
              .text("image_hash", image(account, creative.asset()))
              .text("image_url", signed("image", account, creative))
              .raw("object_story_spec", picture(account, creative));
      case DYNAMIC ->
          data.text("object_type", "SHARE")
              .raw("object_story_spec", "{\"page_id\":\"" + PAGE + "\"}")
              .raw("asset_feed_spec", mixture(account, creative));
    };
  }

  private String film(Account account, Creative creative) {
    return "{\"page_id\":\"%s\",\"video_data\":{\"video_id\":\"%s\",\"title\":%s,\"message\":%s,\"image_url\":%s,\"call_to_action\":{\"type\":\"SHOP_NOW\",\"value\":{\"link\":%s}}}}"
        .formatted(
            PAGE,
            video(account, creative.asset()),
            Data.quoted(creative.headline()),
            Data.quoted(creative.text()),
            Data.quoted(signed("poster", account, creative)),
            Data.quoted(creative.page()));
  }

  private static String picture(Account account, Creative creative) {
    return "{\"page_id\":\"%s\",\"link_data\":{\"link\":%s,\"message\":%s,\"name\":%s,\"image_hash\":\"%s\",\"call_to_action\":{\"type\":\"SHOP_NOW\"}}}"
        .formatted(
            PAGE,
            Data.quoted(creative.page()),
            Data.quoted(creative.text()),
            Data.quoted(creative.headline()),
            image(account, creative.asset()));
  }

  /** One film, the rest pictures. */
  private static String mixture(Account account, Creative creative) {
    String images =
        pictures(creative).stream()
            .map(asset -> "{\"hash\":\"" + image(account, asset) + "\"}")
            .collect(Collectors.joining(","));
    return "{\"images\":[%s],\"videos\":[{\"video_id\":\"%s\"}],\"bodies\":[{\"text\":%s}],\"titles\":[{\"text\":%s}],\"link_urls\":[{\"website_url\":%s}],\"call_to_action_types\":[\"SHOP_NOW\"],\"optimization_type\":\"REGULAR\"}"
        .formatted(
            images,
            video(account, creative.asset()),
            Data.quoted(creative.text()),
            Data.quoted(creative.headline()),
            Data.quoted(creative.page()));
  }

  /** Another address at every sync, for the same picture. */
  private String signed(String use, Account account, Creative creative) {
    long now = reading.sync().startMillis();
    long expires = now / 1_000 + DAYS_VALID * 86_400L;
    return "https://media.example.com/v/t45.1600-4/%d_%d_%s.jpg?_nc_cat=1&oh=00_%s&oe=%X"
        .formatted(account.id(), creative.asset(), use, hex(now + creative.id()), expires);
  }

  private static String hex(long of) {
    return Long.toHexString((long) (new Chance(of).share(1) * Long.MAX_VALUE));
  }
}
