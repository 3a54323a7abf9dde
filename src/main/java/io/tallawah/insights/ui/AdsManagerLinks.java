package io.tallawah.insights.ui;

import io.tallawah.insights.CampaignKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** Addresses of rows in their platforms' own tools, as {@code ads-manager.properties} has them. */
final class AdsManagerLinks {

  private static final String UNKNOWN = "unknown";
  private static final Properties ADDRESSES = read();

  private AdsManagerLinks() {}

  /** The address of what a row is of; empty where the platform has none or an id is not known. */
  static String of(CampaignKey row) {
    String address =
        row.isRemainder() || UNKNOWN.equals(row.accountId()) || UNKNOWN.equals(row.id())
            ? null
            : ADDRESSES.getProperty(row.platform() + "." + row.level().parameter());
    return address == null
        ? ""
        : address
            .replace("{account}", encoded(row.accountId()))
            .replace("{campaign}", encoded(row.campaignId()))
            .replace("{adset}", encoded(row.adsetId()))
            .replace("{ad}", encoded(row.adId()));
  }

  private static String encoded(@Nullable String id) {
    return id == null ? "" : URLEncoder.encode(id, StandardCharsets.UTF_8);
  }

  private static Properties read() {
    try {
      return PropertiesLoaderUtils.loadProperties(
          new ClassPathResource("insights/ads-manager.properties"));
    } catch (IOException e) {
      throw new UncheckedIOException("The addresses of the platforms' tools can't be read.", e);
    }
  }
}
