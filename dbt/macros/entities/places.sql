{#-
  Joins that find the parents which the rows of a relation don't carry, upwards: ad, ad set, campaign. `relation` is an alias with
  tenant_id, connection_id, account_id, campaign_id, adset_id and ad_id, of connections in scope. Then
  placed('account_id', relation) and so on are the row's parents, NULL where neither it nor a record tells them.
-#}
{% macro place_joins(relation) -%}
left join {{ ref('int_known_place') }} of_ad
  on of_ad.level = 'ad' and of_ad.entity_id = {{ relation }}.ad_id
  and of_ad.tenant_id = {{ relation }}.tenant_id and of_ad.connection_id = {{ relation }}.connection_id
  and ({{ relation }}.account_id is null or {{ relation }}.campaign_id is null or {{ relation }}.adset_id is null)
left join {{ ref('int_known_place') }} of_adset
  on of_adset.level = 'adset' and of_adset.entity_id = {{ placed('adset_id', relation) }}
  and of_adset.tenant_id = {{ relation }}.tenant_id and of_adset.connection_id = {{ relation }}.connection_id
  and ({{ relation }}.account_id is null or {{ relation }}.campaign_id is null)
left join {{ ref('int_known_place') }} of_campaign
  on of_campaign.level = 'campaign' and of_campaign.entity_id = {{ placed('campaign_id', relation) }}
  and of_campaign.tenant_id = {{ relation }}.tenant_id and of_campaign.connection_id = {{ relation }}.connection_id
  and {{ relation }}.account_id is null
{%- endmacro %}

{% macro placed(parent, relation) -%}
  {%- set tellers = {
    'adset_id': ['of_ad'],
    'campaign_id': ['of_ad', 'of_adset'],
    'account_id': ['of_ad', 'of_adset', 'of_campaign']}[parent] -%}
  coalesce({{ relation }}.{{ parent }}{% for teller in tellers %}, {{ teller }}.{{ parent }}{% endfor %})
{%- endmacro %}
