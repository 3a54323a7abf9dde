package io.tallawah.setup.demo.linkedin;

/** LinkedIn's names of things. */
final class Urn {

  private Urn() {}

  static String account(long id) {
    return "urn:li:sponsoredAccount:" + id;
  }

  static String group(long id) {
    return "urn:li:sponsoredCampaignGroup:" + id;
  }

  static String campaign(long id) {
    return "urn:li:sponsoredCampaign:" + id;
  }

  static String creative(long id) {
    return "urn:li:sponsoredCreative:" + id;
  }

  static String geo(long id) {
    return "urn:li:geo:" + id;
  }
}
