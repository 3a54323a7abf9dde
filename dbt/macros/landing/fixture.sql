{#-
  Rows for a unit test from JSON that names only the columns that matter: all others are NULL. Of a landed relation the tenant,
  the connection, the time of extraction, the line and the sync have defaults.
-#}
{% macro landed_rows(columns, rows) -%}
select
  coalesce(r.tenant_id, '00000000-0000-0000-0000-00000000000a') as tenant_id,
  coalesce(r.connection_id, '00000000-0000-0000-0000-00000000000c') as connection_id,
  {% for column in columns %}r.{{ column }}, {% endfor %}
  coalesce(r.extracted_at, '2026-01-05 00:00Z') as extracted_at,
  coalesce(r.line_no, '000000000001') as line_no,
  coalesce(r.raw_id, 'f-000000000001') as raw_id,
  coalesce(r.sync_id, '1') as sync_id
from jsonb_to_recordset('{{ tojson(rows) }}') r (tenant_id uuid, connection_id uuid,
  {% for column, (landed, wanted) in columns.items() %}{{ column }} {{ sql_type(wanted) }}, {% endfor %}
  extracted_at timestamptz, line_no text, raw_id text, sync_id text)
{%- endmacro %}

{#- Rows of a platform's performance relation, likewise. -#}
{% macro performance_rows(rows) -%}
select
  coalesce(r.tenant_id, '00000000-0000-0000-0000-00000000000a') as tenant_id,
  coalesce(r.connection_id, '00000000-0000-0000-0000-00000000000c') as connection_id,
  coalesce(r.date_day, '2026-01-01') as date_day, coalesce(r.grain, 'ad') as grain,
  r.account_id, r.campaign_id, r.adset_id, r.ad_id, r.currency, r.time_zone,
  r.spend, r.impressions, r.clicks, r.link_clicks, r.conversions, r.conversion_value,
  r.video_plays, r.video_p25, r.video_p50, r.video_p75, r.video_p100, r.hook_views, r.hold_views, r.reach, r.outcomes,
  coalesce(r.sync_started_at, '2026-01-05 00:00Z') as sync_started_at
from jsonb_to_recordset('{{ tojson(rows) }}') r (tenant_id uuid, connection_id uuid, date_day date, grain text,
  account_id text, campaign_id text, adset_id text, ad_id text, currency text, time_zone text,
  spend numeric, impressions bigint, clicks bigint, link_clicks bigint, conversions numeric, conversion_value numeric,
  video_plays bigint, video_p25 numeric, video_p50 numeric, video_p75 numeric, video_p100 numeric,
  hook_views bigint, hold_views bigint, reach bigint, outcomes jsonb, sync_started_at timestamptz)
{%- endmacro %}

{#- Rows of a platform's versions, likewise. -#}
{% macro version_rows(rows) -%}
select
  '00000000-0000-0000-0000-00000000000a'::uuid as tenant_id,
  '00000000-0000-0000-0000-00000000000c'::uuid as connection_id,
  '2026-01-01'::date as date_day, coalesce(r.grain, 'ad') as grain, 'ads_insights' as stream, coalesce(r.natural_key, r.campaign_id) as natural_key,
  coalesce(r.account_id, '9') as account_id, r.campaign_id, r.adset_id, r.ad_id, r.currency,
  r.spend, r.impressions, r.clicks, r.conversions, r.conversion_value,
  coalesce(r.extracted_at, '2026-01-02 00:05Z') as extracted_at, coalesce(r.line_no, '1') as line_no, '' as raw_id, coalesce(r.sync_id, '0') as sync_id
from jsonb_to_recordset('{{ tojson(rows) }}') r (grain text, natural_key text, account_id text, campaign_id text, adset_id text, ad_id text, currency text,
  spend numeric, impressions bigint, clicks bigint, conversions numeric, conversion_value numeric,
  extracted_at timestamptz, line_no text, sync_id text)
{%- endmacro %}
