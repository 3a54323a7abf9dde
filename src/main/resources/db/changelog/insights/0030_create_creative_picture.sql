--liquibase formatted sql

--changeset insights:0030 splitStatements:false
--comment: small pictures of creatives, fetched once
create table app.creative_picture (
  tenant_id uuid not null references app.tenant,
  platform text not null,
  account_id text not null,
  creative_key text not null,
  id uuid not null,
  state text not null default 'waiting' check (state in ('waiting', 'ready', 'failed')),
  attempts integer not null default 1,
  next_try timestamptz not null,
  address_hash text not null,
  problem text,
  picture bytea check (octet_length(picture) <= 102400),
  tried_at timestamptz not null default now(),
  primary key (tenant_id, platform, account_id, creative_key),
  unique (tenant_id, id),
  check ((state = 'ready') = (picture is not null))
);
comment on table app.creative_picture is 'Tenant-owned: a small JPEG of an asset, made of what its address answered; or why there is none.';
comment on column app.creative_picture.next_try is 'Until then nobody else tries: the lease of one that waits, the pause of one that failed.';
comment on column app.creative_picture.address_hash is 'Hash of the address that was tried; the address itself is signed and expires.';

alter table app.creative_picture enable row level security;
alter table app.creative_picture force row level security;
create policy bound_tenant on app.creative_picture to tallawah_app using (tenant_id = app.current_tenant()) with check (tenant_id = app.current_tenant());
create policy upkeep on app.creative_picture to tallawah_owner using (true) with check (true);
grant select, insert, update, delete on app.creative_picture to tallawah_app;
