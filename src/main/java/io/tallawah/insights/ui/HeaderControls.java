package io.tallawah.insights.ui;

import io.tallawah.insights.AccountFacts;
import io.tallawah.insights.CampaignQueryReader;
import io.tallawah.insights.Campaigns;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.PeriodPreset;
import io.tallawah.shared.ui.HeaderControl;
import io.tallawah.shared.ui.HeaderSlot;
import io.tallawah.shared.ui.LivePanel;
import io.tallawah.shared.ui.ScreenTasks;
import io.tallawah.tenancy.Tenant;
import io.tallawah.tenancy.TenantDirectory;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What insights puts into the frame: what to compare with, the currency, rates and time zones. */
@Configuration(proxyBeanMethods = false)
class HeaderControls {

  @Bean
  @Order(10)
  HeaderControl comparison(CampaignQueryReader reader, TenantDirectory tenants) {
    return () -> {
      Tenant tenant = tenants.current();
      return new ComparePicker(
          event ->
              Optional.of(event.getLocation())
                  .filter(at -> HeaderState.COMPARING.contains(at.getPath()))
                  .map(at -> HeaderState.of(at, reader, usual(tenant))),
          tenant.weekStart());
    };
  }

  @Bean
  @Order(20)
  HeaderControl currency(
      CampaignQueryReader reader, TenantDirectory tenants, Campaigns campaigns, ScreenTasks tasks) {
    return () -> {
      Tenant tenant = tenants.current();
      return new CurrencyPicker(
          tenant.reportingCurrency().getCurrencyCode(),
          event ->
              Optional.of(event.getLocation())
                  .filter(at -> HeaderState.CONVERTING.contains(at.getPath()))
                  .map(at -> HeaderState.of(at, reader, usual(tenant)).query().currency()),
          (tab, after, failed) -> tasks.load(tab, campaigns::currencies, after, failed));
    };
  }

  @Bean
  @Order(50)
  HeaderSlot ratesAndZones(
      CampaignQueryReader reader,
      TenantDirectory tenants,
      AccountFacts facts,
      LivePanel.Means means) {
    return () -> {
      Tenant tenant = tenants.current();
      return new AccountStrip(
          facts,
          means,
          tenant.id(),
          event -> HeaderState.of(event.getLocation(), reader, usual(tenant)));
    };
  }

  private static DateRange usual(Tenant tenant) {
    return PeriodPreset.usual(LocalDate.now(tenant.timeZone()));
  }
}
