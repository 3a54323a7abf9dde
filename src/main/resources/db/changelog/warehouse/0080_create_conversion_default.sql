--liquibase formatted sql

--changeset warehouse:0120 splitStatements:false
--comment: what counts as a conversion where a tenant has chosen nothing, so that whoever asks is told; the staging of each platform counts by the same
create table app.conversion_default (
  platform text not null references app.platform,
  action text not null,
  place smallint not null,
  primary key (platform, action),
  unique (platform, place)
);
comment on table app.conversion_default is 'Platform-owned: what a platform counts as conversion by itself. A platform without a row: what its figures are marked with.';
comment on column app.conversion_default.place is 'Of several a row of figures counts one: the first by place that it tells.';
grant select on app.conversion_default to tallawah_app, tallawah_dbt;
insert into app.conversion_default (platform, action, place) values
  ('meta', 'omni_purchase', 1),
  ('meta', 'purchase', 2),
  ('meta', 'offsite_conversion.fb_pixel_purchase', 3),
  ('google', 'conversions', 1),
  ('linkedin', 'externalWebsiteConversions', 1),
  ('tiktok', 'conversion', 1);
