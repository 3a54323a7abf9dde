package io.tallawah.setup.demo.world;

import java.util.List;

/**
 * A customer of the demo.
 *
 * @param scale how many units of its currency a US dollar is about
 * @param control whether its Meta connection has an insight at account level
 * @param subjects what it advertises
 * @param occasions when and to whom
 */
public record Tenant(
    int number,
    String slug,
    String name,
    String currency,
    String timeZone,
    int scale,
    boolean control,
    List<String> subjects,
    List<String> occasions) {

  public static Tenant of(int number) {
    return switch (number) {
      case 1 -> blueMountain();
      case 2 -> montegoResorts();
      default -> another(number);
    };
  }

  private static Tenant blueMountain() {
    return new Tenant(
        1,
        "blue-mountain",
        "Blue Mountain Roasters",
        "JMD",
        "America/Jamaica",
        157,
        true,
        List.of(
            "Peaberry Reserve",
            "Mavis Bank Estate",
            "Wallenford Dark",
            "Cold Brew",
            "Gift Tins",
            "Café Subscriptions",
            "Espresso Capsules",
            "Wholesale Beans"),
        List.of(
            "Kingston cafés",
            "Toronto diaspora",
            "Brooklyn diaspora",
            "London diaspora",
            "Reggae Month",
            "Father’s Day",
            "Independence Day",
            "Christmas market",
            "Devon House pop-up",
            "New subscribers",
            "Cart reminders",
            "Grand Market"));
  }

  private static Tenant montegoResorts() {
    return new Tenant(
        2,
        "montego-resorts",
        "Montego Resorts",
        "USD",
        "America/Jamaica",
        1,
        false,
        List.of(
            "Rose Hall Beach",
            "Negril Cliffs",
            "Ocho Rios Falls",
            "Port Antonio Cove",
            "Treasure Beach Lodge",
            "Falmouth Harbour",
            "Golf & Spa",
            "Weddings"),
        List.of(
            "Winter escape",
            "Summer splash",
            "Sumfest week",
            "Spring break",
            "Local staycation",
            "Last minute",
            "Toronto non-stop",
            "New York getaway",
            "Returning guests",
            "Groups and events",
            "Honeymoon",
            "Long weekend"));
  }

  private static Tenant another(int number) {
    return new Tenant(
        number,
        "tenant-" + number,
        "Tenant " + number,
        List.of("USD", "JMD", "TTD", "GBP").get(number % 4),
        "America/Jamaica",
        List.of(1, 157, 7, 1).get(number % 4),
        number % 2 == 1,
        List.of("Spring range", "Summer range", "Autumn range", "Winter range", "Classics"),
        List.of("New customers", "Returning customers", "Clearance", "Launch", "Brand"));
  }
}
