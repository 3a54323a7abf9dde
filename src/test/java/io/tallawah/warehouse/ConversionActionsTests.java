package io.tallawah.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tallawah.identity.Provisioning;
import io.tallawah.identity.Provisioning.NewTenant;
import io.tallawah.identity.SystemIdentity;
import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.Platform;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.TenantId;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.testing.InTenant;
import io.tallawah.testing.TallawahTest;
import io.tallawah.testing.TestDatabase;
import io.tallawah.warehouse.ConversionActions.Choice;
import io.tallawah.warehouse.ConversionActions.CountedBy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** What counts is the tenant's choice, and no act counts twice. */
@TallawahTest
@RecordApplicationEvents
class ConversionActionsTests {

  private static final Platform META = new Platform("meta");
  private static final Map<String, Object> DEFAULT = Map.of("counted_by", "default");
  private static final Map<String, Object> CHOSEN =
      Map.of("counted_by", "choice", "actions", List.of("lead as enquiry", "omni_purchase"));

  @Autowired private ConversionActions actions;
  @Autowired private Provisioning provisioning;
  @Autowired private CurrentTenant currentTenant;
  @Autowired private SystemIdentity system;
  @Autowired private ApplicationEvents events;

  private final JdbcClient owner = JdbcClient.create(TestDatabase.shared().owner());
  private TenantId tenant = new TenantId(UUID.randomUUID());

  @BeforeEach
  void aTenantWithADay() {
    tenant =
        provisioning.tenant(
            new NewTenant(
                "counts-" + UUID.randomUUID().toString().substring(0, 8),
                "Counts",
                ZoneId.of("America/Jamaica"),
                Currency.getInstance("JMD"),
                DayOfWeek.MONDAY,
                false));
    owner
        .sql(
            """
            insert into app.data_source (tenant_id, id, platform, name)
            values (:t, :t, 'meta', 'meta')\
            """)
        .param("t", tenant.value())
        .update();
    owner
        .sql("insert into ops.slice values (:t, :t, '2026-01-01')")
        .param("t", tenant.value())
        .update();
  }

  @Test
  void leadsAndPurchasesAreChosenUnderTheTenantsNames() {
    choose(META, new Choice("omni_purchase", null), new Choice("lead", "enquiry"));
    assertThat(chosen()).containsExactly("enquiry: lead", "purchase: omni_purchase");
    assertThat(dirty()).isPositive();
    choose(META, new Choice("lead", null));
    assertThat(chosen()).containsExactly("lead: lead");
    choose(META);
    assertThat(chosen()).isEmpty();
  }

  @Test
  void theSameChoiceAgainEnqueuesNothing() {
    choose(META, new Choice("lead", "enquiry"));
    long before = dirty();
    choose(META, new Choice("lead", "enquiry"));
    assertThat(dirty()).isEqualTo(before);
  }

  @Test
  void twoActionsThatCountTheSameActAreRefused() {
    refused(META, "link_click", "post_engagement");
    refused(META, "post_engagement", "page_engagement");
    refused(META, "omni_purchase", "offsite_conversion.fb_pixel_purchase");
    refused(new Platform("google"), "conversions", "all_conversions");
    refused(
        new Platform("linkedin"),
        "externalWebsiteConversions",
        "externalWebsitePostViewConversions");
    refused(new Platform("tiktok"), "conversion", "complete_payment");
    assertThat(chosen()).isEmpty();
  }

  @Test
  void twoPartsOfOneActAreNotTheSame() {
    choose(
        new Platform("linkedin"),
        new Choice("externalWebsitePostClickConversions", null),
        new Choice("externalWebsitePostViewConversions", null));
    choose(META, new Choice("link_click", null), new Choice("comment", null));
    assertThat(chosen()).hasSize(4);
  }

  @Test
  void anActionThatNobodyKnowsMayBeChosenButAResultMustBeAName() {
    choose(META, new Choice("offsite_conversion.custom.123", "brochure"));
    assertThat(chosen()).containsExactly("brochure: offsite_conversion.custom.123");
    assertThatThrownBy(() -> choose(META, new Choice("lead", "Not a name")))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refusal -> assertThat(refusal.field()).isEqualTo("lead.result"));
  }

  @Test
  void withoutAChoiceThePlatformsDefaultCounts() {
    assertThat(byDefault())
        .containsExactly(
            "google: conversions",
            "linkedin: externalWebsiteConversions",
            "meta: omni_purchase",
            "tiktok: conversion");
    choose(META, new Choice("lead", null));
    assertThat(byDefault()).doesNotContain("meta: omni_purchase").contains("tiktok: conversion");
    choose(META);
    assertThat(byDefault()).contains("meta: omni_purchase");
  }

  /** The build counts by the same, which each platform's staging says for itself. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "meta|meta|set defaults = \\[([^\\]]+)]",
        "google|google_ads|when \\{\\{ chosen }} is null then (\\w+)",
        "linkedin|linkedin|'external_conversions': ('\\w+')",
        "tiktok|tiktok|when \\{\\{ chosen }} is null then \\{\\{ tiktok_number\\(('\\w+')"
      })
  void theDefaultIsThatOfTheBuild(String platform, String file, String place) throws IOException {
    String usual =
        owner
            .sql(
                """
                select string_agg(action, ', ' order by place) from app.conversion_default
                where platform = ?\
                """)
            .param(platform)
            .query(String.class)
            .single();
    String macros = Files.readString(Path.of("dbt/macros/landing", file + ".sql"));
    assertThat(Pattern.compile(place).matcher(macros).results())
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.group(1).replace("'", "")).isEqualTo(usual));
  }

  @Test
  void aChangeIsLoggedWithWhatCountedBefore() {
    choose(META, new Choice("lead", "enquiry"), new Choice("omni_purchase", null));
    choose(META, new Choice("lead", "enquiry"), new Choice("omni_purchase", null));
    choose(META);
    assertThat(
            events.stream(AuditEvent.class)
                .filter(one -> one.action().equals("conversion_actions.chosen")))
        .extracting(AuditEvent::subject, AuditEvent::before, AuditEvent::after)
        .containsExactly(
            tuple("meta", DEFAULT, CHOSEN), // the second changed nothing
            tuple("meta", CHOSEN, DEFAULT));
  }

  private void refused(Platform platform, String one, String other) {
    assertThatThrownBy(() -> choose(platform, new Choice(one, null), new Choice(other, null)))
        .isInstanceOf(ProblemException.class)
        .satisfies(
            refusal -> assertThat(refusal).hasMessageContaining(one).hasMessageContaining(other));
  }

  private void choose(Platform platform, Choice... choices) {
    currentTenant.runAs(
        tenant, () -> system.runAs("test", () -> actions.choose(platform, Arrays.asList(choices))));
  }

  private List<String> chosen() {
    return known().stream()
        .filter(known -> known.countedBy() == CountedBy.CHOICE)
        .map(known -> known.result() + ": " + known.action())
        .toList();
  }

  private List<String> byDefault() {
    return known().stream()
        .filter(known -> known.countedBy() == CountedBy.DEFAULT)
        .map(known -> known.platform() + ": " + known.action())
        .toList();
  }

  private List<ConversionActions.Known> known() {
    return InTenant.callAsTask(currentTenant, system, tenant, actions::list);
  }

  private long dirty() {
    return owner
        .sql("select count(*) from ops.dirty_slice where tenant_id = ?")
        .param(tenant.value())
        .query(Long.class)
        .single();
  }
}
