package io.tallawah.increments;

import java.time.LocalDate;
import java.util.List;

/** How one platform's connector tells of a small world of ads: the same ids in every sequence. */
interface Source {

  /** Its id in the registry. */
  String platform();

  /** What a tenant may choose to count as conversion. */
  List<String> actions();

  /** The ads of a day. */
  void ads(Sync sync, LocalDate day);

  /** The stream above the ads, if there is one, and the account's own totals. */
  void totals(Sync sync, LocalDate day);

  /** The same figures by place. */
  void places(Sync sync, LocalDate day);

  /** Campaigns, ad sets, ads and accounts as they are now. */
  void entities(Sync sync);

  /** Names that come and go. */
  List<String> NAMES = List.of("Ackee", "Breadfruit", "Callaloo");

  /** Places as platforms call them; the last is nowhere. */
  List<String> PLACES =
      List.of("Kingston", "Saint Andrew Parish", "St. James", "Corporate Area", "Westerly");

  /** An ad and what it belongs to. */
  record Ad(int account, int campaign, int adset, int ad) {}

  /** Two accounts with two campaigns, each of two ad sets with up to two ads. */
  List<Ad> ADS =
      List.of(
          new Ad(71, 11, 21, 31),
          new Ad(71, 11, 21, 32),
          new Ad(71, 11, 22, 33),
          new Ad(71, 12, 23, 34),
          new Ad(72, 13, 24, 35),
          new Ad(72, 13, 24, 36),
          new Ad(72, 14, 25, 37));
}
