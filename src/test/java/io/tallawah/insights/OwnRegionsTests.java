package io.tallawah.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallawah.identity.Provisioning;
import io.tallawah.identity.RegionSets;
import io.tallawah.identity.TenantSettings;
import io.tallawah.shared.ProblemException;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.warehouse.BadRegionsException;
import io.tallawah.warehouse.OwnRegions;
import io.tallawah.warehouse.RegionAliases;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** A tenant's own regions, from the file to the map. */
@InsightsTest
class OwnRegionsTests {

  private static final OwnRegions.NewSet TRINIDAD =
      new OwnRegions.NewSet("Trinidad", "Nobody, CC0", "TT");

  @Autowired OwnRegions own;
  @Autowired RegionAliases aliases;
  @Autowired Regions regions;
  @Autowired RegionSets sets;
  @Autowired TenantSettings settings;
  @Autowired Provisioning provisioning;
  @Autowired CurrentTenant currentTenant;

  private final JdbcClient sql = JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.superuser());
  private InsightsFixture tenant;
  private UUID id;

  @BeforeEach
  void anAdmin() {
    tenant = new InsightsFixture(provisioning, currentTenant, Marts.days(2, 5));
    id = tenant.people().tenant().value();
    PlaceMarts.fill(InsightsTest.OwnDatabase.DATABASE.dbt(), id);
    sql.sql(
            """
            insert into ops.slice select tenant_id, id, date '2026-10-01' from app.data_source
            where tenant_id = ?\
            """)
        .param(id)
        .update();
    tenant.signIn("admin");
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void aLoadedSetIsOfferedDrawnAndFoundByNameAndMakesSlicesDirty() {
    assertThat(load(TRINIDAD, "TT-POS", "TT-SFO")).isEqualTo(2);
    assertThat(dirty()).isEqualTo(1);
    assertThat(tenant.call(() -> sets.all()))
        .extracting(RegionSets.RegionSet::name)
        .contains("Trinidad");
    OwnRegions.OwnSet set = tenant.call(() -> own.sets()).getFirst();
    assertThat(set.regions()).isEqualTo(2);
    assertThat(set.chosen()).isFalse();
    choose(set.id());
    assertThat(tenant.call(() -> own.sets()).getFirst().chosen()).isTrue();
    assertThat(tenant.call(() -> regions.outlines(false)))
        .extracting(RegionOutline::regionId)
        .containsExactly("TT-POS", "TT-SFO");
    assertThat(tenant.call(() -> aliases.list(10)))
        .filteredOn(alias -> alias.regionId().equals("TT-POS"))
        .extracting(RegionAliases.Alias::alias)
        .containsExactly("Name of TT-POS", "TT-POS");
    assertThat(audited("region_set.loaded")).isOne();
  }

  @Test
  void aSetOfTheSameNameIsReplacedAndARemovedOneLeavesTheProductsMap() {
    load(TRINIDAD, "TT-POS", "TT-SFO");
    load(TRINIDAD, "TT-POS", "TT-CHA", "TT-ARI");
    OwnRegions.OwnSet set = tenant.call(() -> own.sets()).getFirst();
    assertThat(set.regions()).isEqualTo(3);
    choose(set.id());
    tenant.call(() -> {
      own.remove(set.id());
      return true;
    });
    assertThat(tenant.call(() -> own.sets())).isEmpty();
    assertThat(tenant.call(() -> aliases.list(10))).isEmpty();
    assertThat(tenant.call(() -> regions.outlines(false))).hasSize(14);
    assertThat(audited("region_set.removed")).isOne();
  }

  @Test
  void anotherTenantsSetIsNoneThoughItsOwnTenantChoosesIt() {
    load(TRINIDAD, "TT-POS");
    UUID set = tenant.call(() -> own.sets()).getFirst().id();
    InsightsFixture away = new InsightsFixture(provisioning, currentTenant, List.of());
    away.signIn("admin");
    assertThatThrownBy(() -> setUpWith(away, set)).isInstanceOf(ProblemException.class);
    assertThatThrownBy(() ->
            away.call(() -> {
              own.remove(set);
              return true;
            }))
        .isInstanceOf(ProblemException.class);

    tenant.signIn("admin");
    setUpWith(tenant, set);
    assertThat(tenant.call(() -> own.sets()).getFirst().chosen()).isTrue();
  }

  @Test
  void aCodeOfAnotherSetIsRefusedByNameAndNothingIsChanged() {
    load(TRINIDAD, "TT-POS");
    assertThatThrownBy(() -> load(new OwnRegions.NewSet("Second", "", "TT"), "TT-SFO", "TT-POS"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("TT-POS");
    assertThat(tenant.call(() -> own.sets())).hasSize(1);
  }

  @Test
  void aBadFileChangesNothing() {
    load(TRINIDAD, "TT-POS");
    assertThatThrownBy(() -> load(TRINIDAD, "TT-POS", "TT-POS"))
        .isInstanceOf(BadRegionsException.class);
    assertThat(tenant.call(() -> own.sets()).getFirst().regions()).isOne();
  }

  @Test
  void aPlaceIsToldToBeARegionAndTakenBack() {
    tenant.call(() -> {
      aliases.put("meta", "JM", " Mobay ", "JM-08");
      aliases.put("meta", "JM", "Mobay", "JM-09");
      return true;
    });
    List<RegionAliases.Alias> known = tenant.call(() -> aliases.list(10));
    assertThat(known).hasSize(1);
    assertThat(known.getFirst().regionId()).isEqualTo("JM-09");
    assertThat(dirty()).isEqualTo(1);
    assertThatThrownBy(() ->
            tenant.call(() -> {
              aliases.put("meta", "JM", "Nowhere", "JM-99");
              return true;
            }))
        .isInstanceOf(ProblemException.class);
    assertThat(tenant.call(() -> aliases.remove(known.getFirst().id()))).isTrue();
    assertThat(tenant.call(() -> aliases.remove(known.getFirst().id()))).isFalse();
    assertThat(tenant.call(() -> aliases.list(10))).isEmpty();
    assertThat(audited("region_alias.set")).isEqualTo(2);
    assertThat(audited("region_alias.removed")).isOne();
  }

  @Test
  void onlyWhoManagesTheTenantMayDoThis() {
    tenant.signIn("analyst");
    assertThatThrownBy(() -> load(TRINIDAD, "TT-POS")).isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> tenant.call(() -> aliases.list(1)))
        .isInstanceOf(AccessDeniedException.class);
  }

  private int load(OwnRegions.NewSet set, String... codes) {
    StringBuilder features = new StringBuilder();
    for (int i = 0; i < codes.length; i++) {
      features
          .append(i == 0 ? "" : ",")
          .append(
              """
              {"type":"Feature","properties":{"code":"%1$s","name":"Name of %1$s"},"geometry":{
              "type":"Polygon","coordinates":[[[%2$d,10],[%3$d,10],[%3$d,11],[%2$d,10]]]}}\
              """
                  .formatted(codes[i], -80 + i, -79 + i));
    }
    byte[] file =
        "{\"type\":\"FeatureCollection\",\"features\":[%s]}"
            .formatted(features)
            .getBytes(StandardCharsets.UTF_8);
    return tenant.call(() -> own.load(set, file));
  }

  private boolean setUpWith(InsightsFixture whose, UUID set) {
    return whose.call(() -> {
      TenantSettings.Values now = settings.current();
      settings.change(
          new TenantSettings.Values(
              now.name(),
              now.timeZone(),
              now.reportingCurrency(),
              now.weekStart(),
              set.toString(),
              now.secondFactorRequired()));
      return true;
    });
  }

  private void choose(UUID set) {
    sql.sql("update app.tenant set own_region_set = ? where id = ?").params(set, id).update();
  }

  private long dirty() {
    return sql.sql(
            """
            select count(distinct (connection_id, day)) from ops.dirty_slice
            where tenant_id = ? and cause = 'regions'\
            """)
        .param(id)
        .query(Long.class)
        .single();
  }

  private long audited(String action) {
    return sql.sql("select count(*) from app.audit_log where tenant_id = ? and action = ?")
        .params(id, action)
        .query(Long.class)
        .single();
  }
}
