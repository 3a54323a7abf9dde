{#- The number at the end of a URN (urn:li:sponsoredCampaign:7 is 7), or of what is a number already. -#}
{% macro linkedin_id(expression) -%}
  {{ bounded("substring(" ~ expression ~ " from '([0-9]+)$')") }}
{%- endmacro %}

{#- A moment in milliseconds since 1970, as LinkedIn's schedules and creatives tell it; what is before that or after the year 9999 is none. -#}
{% macro linkedin_moment(expression) -%}
  {%- set told = text_to_numeric('(' ~ expression ~ ')') -%}
  case when {{ told }} between 0 and 253402300799999 then to_timestamp(({{ told }})::double precision / 1000) end
{%- endmacro %}

{#- The day, in UTC, of one end of a runSchedule. -#}
{% macro linkedin_day(end) -%}
  ({{ linkedin_moment("run_schedule ->> '" ~ end ~ "'") }} at time zone 'UTC')::date
{%- endmacro %}

{#- The currency of the first amount that tells one: {"amount": "100", "currencyCode": "USD"}. -#}
{% macro linkedin_currency(amounts) -%}
  coalesce({% for amount in amounts %}{{ currency_code('(' ~ amount ~ " ->> 'currencyCode')") }}{{ ', ' if not loop.last }}{% endfor %})
{%- endmacro %}

{#- A group or campaign that may run, but whose last day is over, has ended. -#}
{% macro linkedin_status() -%}
  case
    when platform_status = 'ACTIVE' and serving_statuses::text like '%\_END\_DATE\_HOLD%' then 'ended'
    else {{ canonical_status('platform_status') }}
  end
{%- endmacro %}

{#- Fields that a tenant may count as conversions, by our names for them. -#}
{% macro linkedin_conversion_fields() -%}
  {{ return({
    'external_conversions': 'externalWebsiteConversions',
    'post_click_conversions': 'externalWebsitePostClickConversions',
    'post_view_conversions': 'externalWebsitePostViewConversions',
    'one_click_leads': 'oneClickLeads',
    'qualified_leads': 'qualifiedLeads',
    'work_email_leads': 'validWorkEmailLeads',
    'mail_contact_shares': 'leadGenerationMailContactInfoShares',
    'job_applications': 'jobApplications',
    'registrations': 'registrations',
    'talent_leads': 'talentLeads',
  }) }}
{%- endmacro %}

{#-
  The tenant's choice of LinkedIn's metric fields, added up; without a choice: externalWebsiteConversions, of which those after a
  click and after a view are parts, so that they add nothing to it. Not reported stays NULL.
-#}
{% macro linkedin_conversions(chosen, relation='k') -%}
  case
    when {{ chosen }} is null then {{ relation }}.external_conversions
    when {{ chosen }} = array[]::text[] then 0
    else (
      select sum(told.n) from (values
        {%- for name, field in linkedin_conversion_fields().items() %} ('{{ field }}', {{ relation }}.{{ name }}){{ ',' if not loop.last }}{% endfor %}) told (field, n)
      where told.field = any({{ chosen }})
        and not (told.field in ('externalWebsitePostClickConversions', 'externalWebsitePostViewConversions') and 'externalWebsiteConversions' = any({{ chosen }})))
  end
{%- endmacro %}

{#-
  The value of what counts: LinkedIn tells one, that of website conversions as a whole. Of parts of them and of leads it tells none: NULL;
  nothing that counts is 0.
-#}
{% macro linkedin_value(chosen, relation='k') -%}
  case
    when {{ chosen }} is null or 'externalWebsiteConversions' = any({{ chosen }}) then {{ money(relation ~ '.conversion_value') }}
    when {{ chosen }} = array[]::text[] then 0
  end
{%- endmacro %}

{#- What a row tells of them; the parts of a whole that is chosen don't count beside it. The value is that of website conversions. -#}
{% macro linkedin_outcomes(chosen, relation='k') -%}
  {%- set fields = [] -%}
  {%- for name, field in linkedin_conversion_fields().items() -%}
    {%- set is_whole = field == 'externalWebsiteConversions' -%}
    {%- set is_part = field in ('externalWebsitePostClickConversions', 'externalWebsitePostViewConversions') -%}
    {%- do fields.append([field, relation ~ '.' ~ name, money(relation ~ '.conversion_value') if is_whole else 'null::numeric',
      "coalesce('" ~ field ~ "' = any(" ~ chosen ~ ")" ~ (" and not 'externalWebsiteConversions' = any(" ~ chosen ~ ")" if is_part else '') ~ ", " ~ ('true' if is_whole else 'false') ~ ")"]) -%}
  {%- endfor -%}
  {{ outcomes(outcome_fields(fields)) }}
{%- endmacro %}

{#-
  Columns of a daily report by something: campaign or creative. Older versions of the connector have the URN of what a row is of
  only in pivotValues.
-#}
{% macro linkedin_analytics_columns(field) -%}
  {%- set columns = {
    'date_day': ['end_date', 'date'],
    'other_end': ['start_date', 'same_day'],
    'pivot': [field ~ '|string_of_pivot_values|pivotValue', 'text'],
    'pivot_values': ['pivotValues', 'jsonb'],
    'spend': ['costInLocalCurrency', 'numeric'],
    'impressions': ['impressions', 'bigint'],
    'clicks': ['clicks', 'bigint'],
    'link_clicks': ['landingPageClicks', 'bigint'],
    'conversion_value': ['conversionValueInLocalCurrency', 'numeric'],
    'video_plays': ['videoViews', 'bigint'],
    'video_p25': ['videoFirstQuartileCompletions', 'numeric'],
    'video_p50': ['videoMidpointCompletions', 'numeric'],
    'video_p75': ['videoThirdQuartileCompletions', 'numeric'],
    'video_p100': ['videoCompletions', 'numeric'],
    'reach': ['approximateUniqueImpressions|approximateMemberReach', 'bigint'],
  } -%}
  {%- for name, landed in linkedin_conversion_fields().items() -%}{%- do columns.update({name: [landed, 'numeric']}) -%}{%- endfor -%}
  {{ return(columns) }}
{%- endmacro %}

{#- What a creative shows, where it says so: a post. -#}
{% macro linkedin_creative_key() -%}
  {{ creative_key('post', "content ->> 'reference'") }}
{%- endmacro %}

{#- Columns of campaign groups. -#}
{% macro linkedin_group_columns() -%}
  {{ return({
    'id': ['id', 'id'],
    'account': ['account', 'id'],
    'name': ['name', 'text'],
    'platform_status': ['status', 'text'],
    'serving_statuses': ['servingStatuses', 'jsonb'],
    'objective': ['objectiveType', 'text'],
    'run_schedule': ['runSchedule', 'jsonb'],
    'total_budget': ['totalBudget', 'figures amount'],
    'daily_budget': ['dailyBudget', 'figures amount'],
    'modified_at': ['lastModified', 'timestamptz'],
  }) }}
{%- endmacro %}

{#- What a row of such a report is of. -#}
{% macro linkedin_pivot() -%}
  coalesce({{ linkedin_id('pivot') }}, {{ linkedin_id('pivot_values ->> 0') }})
{%- endmacro %}

{#- One live row per day and campaign or creative (`name`: adset_id or ad_id) of such a report. -#}
{% macro linkedin_days(relation, stream, name) -%}
with live as (
  select *, {{ linkedin_pivot() }} as {{ name }} from ({{ live(relation, stream, one_day=true) }}) l
),
kept as (
  {{ newest('live', ["coalesce(" ~ name ~ ", raw_id)"]) }}
),
syncs as (
  {{ syncs() }}
),
choice as (
  {{ conversion_choice('linkedin') }}
)
select
  k.tenant_id, k.connection_id, k.date_day, k.{{ name }},
  {{ money('k.spend') }} as spend,
  k.impressions, k.clicks, k.link_clicks,
  {{ linkedin_conversions('c.actions') }} as conversions,
  {{ linkedin_value('c.actions') }} as conversion_value,
  k.video_plays, k.video_p25, k.video_p50, k.video_p75, k.video_p100, k.reach,
  o.outcomes,
  k.extracted_at,
  coalesce(s.started_at, k.extracted_at) as sync_started_at
from kept k
left join syncs s on s.tenant_id = k.tenant_id and s.connection_id = k.connection_id and s.sync_id = k.sync_id
left join choice c on c.tenant_id = k.tenant_id
left join lateral (
  {{ linkedin_outcomes('c.actions') }}
) o on true
{%- endmacro %}
