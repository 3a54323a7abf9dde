{#- Columns of a read model that say its money in the tenant's reporting currency, and the join that brings the rate. -#}
{% macro reporting_columns(relation) -%}
  r.reporting_currency, r.reporting_rate, r.rate_day,
  {{ in_reporting(relation ~ '.spend') }} as spend_reporting,
  {{ in_reporting(relation ~ '.conversion_value') }} as conversion_value_reporting
{%- endmacro %}

{#- Nothing is nothing in every currency; anything else without a rate is a gap. Not rounded: parts add up to what the whole is. -#}
{% macro in_reporting(amount) -%}
  case when {{ amount }} = 0 then 0::numeric else {{ amount }} * r.reporting_rate end
{%- endmacro %}

{% macro reporting_join(relation) -%}
  left join {{ ref('int_exchange_rate') }} r
    on r.tenant_id = {{ relation }}.tenant_id and r.currency = {{ relation }}.currency and r.date_day = {{ relation }}.date_day
{%- endmacro %}
