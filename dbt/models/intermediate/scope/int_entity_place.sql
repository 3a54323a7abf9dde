{{ config(post_hook="analyze {{ this }}") }}
-- Where the entities met in this run belong: of each parent the newest record that tells it.
{%- set levels = {'ad': ['account_id', 'campaign_id', 'adset_id'], 'adset': ['account_id', 'campaign_id'], 'campaign': ['account_id']} %}
with met as (
  {%- for platform in var('platforms') %}{% for level, parents in levels.items() %}
  select s.tenant_id, s.connection_id, '{{ level }}' as level, s.entity_id
    {%- for parent in ['account_id', 'campaign_id', 'adset_id'] %}, {{ parent ~ '.told' if parent in parents else 'null' }}::text as {{ parent }}{% endfor %}
  from (
    select distinct o.tenant_id, o.connection_id, o.entity_id from {{ staging(platform, level ~ 's') }} o
    {%- if builds_all() %}
    where {{ of_this_run('o.tenant_id') }}
    {%- else %}
    join {{ source('run', 'run_entity') }} e on e.tenant_id = o.tenant_id and e.connection_id = o.connection_id
      and e.stream = o.stream and o.bucket >= e.extracted_from and o.bucket < e.extracted_to
    {%- endif %}
  ) s
  {%- for parent in parents %}
  left join lateral (
    select o.{{ parent }} as told from {{ staging(platform, level ~ 's') }} o
    where o.tenant_id = s.tenant_id and o.connection_id = s.connection_id and o.entity_id = s.entity_id and o.{{ parent }} is not null
    order by o.observed_at desc, o.extracted_at desc, o.line_no desc, o.{{ parent }} desc limit 1
  ) {{ parent }} on true
  {%- endfor %}
  {{ 'union all' if not loop.last }}
  {%- endfor %}{{ 'union all' if not loop.last }}{% endfor %}
)
select * from met
