package io.tallawah.insights.internal;

import io.tallawah.shared.KeptSentence;
import io.tallawah.shared.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pictures of the bound tenant's assets, and which of them are still to be made. */
@Component
class PictureStore {

  /** After so many failures an address is given up until it has changed. */
  static final int MOST_ATTEMPTS = 4;

  private static final Duration LEASE = Duration.ofMinutes(10);

  /**
   * An asset whose picture is wanted.
   *
   * @param address where it is; null when there is none and it would have to be drawn
   */
  record Wanted(
      String platform, String account, String creative, @Nullable String address, int attempts) {}

  private final JdbcClient jdbc;

  PictureStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether the marts have been built. */
  @Transactional(readOnly = true)
  public boolean hasCreatives() {
    return jdbc.sql("select to_regclass('marts.dim_creative') is not null")
        .query(Boolean.class)
        .single();
  }

  /**
   * Assets without a picture whose time has come, the newest first.
   *
   * @param drawn whether those without an address count too
   */
  @Transactional(readOnly = true)
  public List<Wanted> wanted(TenantId tenant, boolean drawn, int most, Instant now) {
    return jdbc.sql(
            """
            select k.platform, k.account_id, k.creative_key, nullif(k.thumbnail_url, ''),
              case when coalesce(p.attempts, 0) >= :attempts then 0 else coalesce(p.attempts, 0) end
            from marts.dim_creative k
            left join app.creative_picture p using (tenant_id, platform, account_id, creative_key)
            where k.tenant_id = :tenant
              and (:drawn and k.asset_type in ('video', 'image', 'carousel', 'dynamic')
                or k.thumbnail_url <> '')
              and (p.id is null or p.state <> 'ready' and p.next_try <= :now
                and (p.attempts < :attempts or p.address_hash
                  <> encode(sha256(convert_to(coalesce(k.thumbnail_url, ''), 'UTF8')), 'hex')))
            order by k.first_seen desc, k.platform, k.account_id, k.creative_key limit :most\
            """)
        .param("tenant", tenant.value())
        .param("attempts", MOST_ATTEMPTS)
        .param("drawn", drawn)
        .param("now", at(now))
        .param("most", most)
        .query((row, number) ->
            new Wanted(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getInt(5)))
        .list();
  }

  /** Takes an asset for a while; empty when somebody else has it. */
  @Transactional
  public Optional<UUID> take(TenantId tenant, Wanted wanted, Instant now) {
    return jdbc.sql(
            """
            insert into app.creative_picture as p (tenant_id, platform, account_id, creative_key,
              id, attempts, next_try, address_hash, tried_at)
            values (:tenant, :platform, :account, :creative, :id, 1, :until, :hash, :now)
            on conflict (tenant_id, platform, account_id, creative_key) do update
              set attempts = :attempts, next_try = excluded.next_try, state = 'waiting',
                address_hash = excluded.address_hash, tried_at = excluded.tried_at
              where p.state <> 'ready' and p.next_try <= :now
            returning id\
            """)
        .param("tenant", tenant.value())
        .param("platform", wanted.platform())
        .param("account", wanted.account())
        .param("creative", wanted.creative())
        .param("id", UUID.randomUUID())
        .param("attempts", wanted.attempts() + 1)
        .param("until", at(now.plus(LEASE)))
        .param("now", at(now))
        .param("hash", hash(wanted.address()))
        .query(UUID.class)
        .optional();
  }

  /** Keeps a picture. */
  @Transactional
  public void keep(TenantId tenant, UUID id, byte[] picture) {
    jdbc.sql(
            """
            update app.creative_picture set state = 'ready', picture = ?, problem = null, problem_parts = null
            where tenant_id = ? and id = ?\
            """)
        .params(picture, tenant.value(), id)
        .update();
  }

  /** Records why there is none, and when to try again. */
  @Transactional
  public void fail(TenantId tenant, UUID id, KeptSentence problem, Instant again) {
    jdbc.sql(
            """
            update app.creative_picture set state = 'failed', problem = ?, problem_parts = cast(? as jsonb), next_try = ?
            where tenant_id = ? and id = ?\
            """)
        .param(problem.english())
        .param(problem.parts())
        .params(at(again), tenant.value(), id)
        .update();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static String hash(@Nullable String address) {
    try {
      byte[] bytes = (address == null ? "" : address).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
