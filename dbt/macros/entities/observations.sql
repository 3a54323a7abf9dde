{#-
  Attributes that make a version of a campaign, ad set or ad when they change. An ad also has what it shows (creative_ref):
  the key of an asset, or Meta's creative:<id>, whose asset another record tells. A budget has what it allows, as its record tells it.
-#}
{% macro versioned(level=none) -%}
  {%- set parents = ['account_id', 'campaign_id', 'adset_id'] -%}
  {%- set described = ['name', 'status', 'platform_status', 'objective', 'channel', 'start_date', 'end_date'] -%}
  {{ return(parents + (
    ['status', 'daily_told', 'lifetime_told', 'in_minor_units', 'currency', 'budget_id', 'shared', 'start_date', 'start_at', 'end_date', 'end_at', 'told']
    if level == 'budget' else described + (['creative_ref'] if level == 'ad' else []))) }}
{%- endmacro %}

{#-
  Observations of entities, thinned: of each run of equal attributes within one bucket (an hour of extraction, or a day of
  facts) the first and the last. A function of what has landed in the bucket alone, so a bucket can be built again by itself.
  The relation has tenant_id, connection_id, stream, bucket, entity_id, the versioned attributes, observed_at, extracted_at, line_no.
-#}
{% macro observations(relation, level=none) -%}
  {%- set attributes = versioned(level) | join(', ') -%}
  select tenant_id, connection_id, stream, bucket, entity_id, {{ attributes }}, observed_at, extracted_at, line_no
  from (
    select o.*, lag(({{ attributes }})::text) over run as before, lead(({{ attributes }})::text) over run as after, ({{ attributes }})::text as own
    from {{ relation }} o
    where entity_id is not null
    window run as (partition by tenant_id, connection_id, stream, bucket, entity_id order by observed_at, extracted_at, line_no)
  ) runs
  where before is distinct from own or after is distinct from own
{%- endmacro %}

{#- A platform's word for a state, as ours: active, paused, ended, removed, unknown. -#}
{% macro canonical_status(expression) -%}
  case
    when {{ expression }} in ('ACTIVE', 'ENABLED', 'WITH_ISSUES', 'IN_PROCESS') then 'active'
    when {{ expression }} in ('PAUSED', 'CAMPAIGN_PAUSED', 'ADSET_PAUSED', 'DRAFT') then 'paused'
    when {{ expression }} in ('REMOVED', 'DELETED', 'ARCHIVED', 'PENDING_DELETION') then 'removed'
    when {{ expression }} in ('ENDED', 'COMPLETED', 'CANCELED') then 'ended'
    else 'unknown'
  end
{%- endmacro %}
