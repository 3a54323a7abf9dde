package io.tallawah.insights;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A campaign's day in a place, as the platform estimates it. */
@Entity
@Immutable
@Table(schema = "marts", name = "vw_geo_daily")
@IdClass(RegionDaily.Key.class)
class RegionDaily {

  record Key(
      UUID tenantId,
      LocalDate dateDay,
      UUID connectionId,
      String accountId,
      String campaignId,
      String regionId,
      String locationType)
      implements Serializable {}

  @Id private UUID tenantId;
  @Id private LocalDate dateDay;
  @Id private UUID connectionId;
  @Id private String accountId;
  @Id private String campaignId;
  @Id private String regionId;
  @Id private String locationType;

  @SuppressWarnings("NullAway.Init") // by JPA
  protected RegionDaily() {}
}
