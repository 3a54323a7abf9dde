package io.tallawah.insights;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A campaign's day in the marts: the grain that everything here is read from. */
@Entity
@Immutable
@Table(schema = "marts", name = "vw_campaign_daily")
@IdClass(CampaignDaily.Key.class)
class CampaignDaily {

  record Key(
      UUID tenantId, LocalDate dateDay, UUID connectionId, String accountId, String campaignId)
      implements Serializable {}

  @Id private UUID tenantId;
  @Id private LocalDate dateDay;
  @Id private UUID connectionId;
  @Id private String accountId;
  @Id private String campaignId;

  @SuppressWarnings("NullAway.Init") // by JPA
  protected CampaignDaily() {}
}
