{#- A platform's staging model: staging('google', 'performance') is stg_google_ads__performance. -#}
{% macro staging(platform, name) -%}
  {{ return(ref('stg_' ~ var('staging_names')[platform] ~ '__' ~ name)) }}
{%- endmacro %}

{#- Whether a platform is among those that a variable of the project lists. -#}
{% macro is_one_of(platform, list) -%}
  {{ platform }} in ('{{ var(list) | join("', '") }}')
{%- endmacro %}

{#-
  The rows of a landed relation that are live: extracted at or after the start of the latest sync that read their day in
  full. A day without such a window keeps all its rows. one_day: of relations that tell both ends of the days a row is of.
-#}
{% macro live(relation, stream, one_day=false) -%}
  select l.*
  from {{ relation }} l
  left join {{ source('run', 'run_window') }} w
    on w.tenant_id = l.tenant_id and w.connection_id = l.connection_id and w.day = l.date_day and w.stream = '{{ stream }}'
  where (w.started_at is null or l.extracted_at >= w.started_at){{ ' and ' ~ is_of_one_day('l') if one_day }}
{%- endmacro %}

{#- Whether a row is of one day, as far as it tells; what a row of several says of each is not known, so that it is in no figure. -#}
{% macro is_of_one_day(relation) -%}
  coalesce({{ relation }}.other_end = {{ relation }}.date_day, true)
{%- endmacro %}

{#- The same rows with the dead ones, and whether each is live. -#}
{% macro live_or_not(relation, stream) -%}
  select l.*, (w.started_at is null or l.extracted_at >= w.started_at) as is_live
  from {{ relation }} l
  left join {{ source('run', 'run_window') }} w
    on w.tenant_id = l.tenant_id and w.connection_id = l.connection_id and w.day = l.date_day and w.stream = '{{ stream }}'
{%- endmacro %}

{#- One row per natural key: the one extracted last, then the later line. Its NULLs stay NULL. -#}
{% macro newest(relation, key) -%}
  select distinct on (tenant_id, connection_id, date_day, {{ key | join(', ') }}) *
  from {{ relation }}
  order by tenant_id, connection_id, date_day, {{ key | join(', ') }}, extracted_at desc, line_no desc, raw_id desc
{%- endmacro %}

{#- When the sync that brought a row began; a sync we hold no record of counts from the row's own extraction. -#}
{% macro syncs() -%}
  select tenant_id, connection_id, sync_id::text as sync_id, max(started_at) as started_at
  from {{ source('ops', 'load') }} group by 1, 2, 3
{%- endmacro %}

{#- The tenant's choice of what counts as a conversion on a platform; no row: the platform's default. -#}
{% macro conversion_choice(platform) -%}
  select tenant_id, coalesce(array_agg(action) filter (where counts), array[]::text[]) as actions
  from {{ source('run', 'run_conversion_action') }} where platform = '{{ platform }}' group by 1
{%- endmacro %}

{#- What a copy of a landed row is known by, beside its figures. -#}
{% macro version_columns() -%}
  tenant_id, connection_id, date_day, extracted_at, line_no, raw_id, sync_id
{%- endmacro %}
