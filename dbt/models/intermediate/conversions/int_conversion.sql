{{ config(post_hook="analyze {{ this }}") }}
-- Windows of engagement (clicks, views, reactions) are left to staging: they would be most of the rows, and nobody attributes by them.
-- What ads brought, action by action and window by window, and of the stream above them what no ad accounts for (rule 2, by action).
-- Of what counts the zeros too: told, and none; those of the stream above where no ad tells that action. fact_conversion leaves them out.
with told as (
  select f.tenant_id, f.date_day, f.connection_id, f.account_id, f.campaign_id, f.adset_id, f.ad_id, f.platform, f.grain, f.currency,
    o.action, o.attribution_window, sum(o.n) as n, sum(o.amount) as amount, bool_or(o.counted) as counted
  from {{ ref('int_landed_performance') }} f
  cross join lateral ({{ told_outcomes('f.outcomes') }}) o
  left join {{ source('app', 'conversion_kind') }} k on k.platform = f.platform and k.action = o.action
  where f.outcomes is not null and f.not_counted is null and (o.attribution_window = 'default' or k.overlap_group is distinct from 'engagement')
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12
),
upper_grains as (
  select distinct tenant_id, date_day, connection_id, grain from told where grain <> 'ad'
),
-- by windows and not by a join: the planner knows nothing of these rows' numbers, and took one row for all that ads tell
beside_ads as (
  select t.*, false as is_ad, t.grain as upper_grain, case t.grain when 'campaign' then t.campaign_id else t.adset_id end as upper_id
  from told t
  where t.grain <> 'ad'
  union all
  select t.*, true, g.grain, case g.grain when 'campaign' then t.campaign_id else t.adset_id end
  from told t
  join upper_grains g on g.tenant_id = t.tenant_id and g.date_day = t.date_day and g.connection_id = t.connection_id
  where t.grain = 'ad'
),
compared as (
  select *, bool_or(is_ad) over upper_one as is_told_by_ads, sum(n) filter (where is_ad) over upper_one as n_of_ads,
    sum(amount) filter (where is_ad) over upper_one as amount_of_ads
  from beside_ads
  window upper_one as (partition by tenant_id, date_day, connection_id, upper_grain, upper_id, action, attribution_window)
),
remainders as (
  select t.tenant_id, t.date_day, t.connection_id, t.account_id, t.campaign_id, t.adset_id, t.platform, t.currency, t.action, t.attribution_window, t.counted,
    not t.is_told_by_ads as is_told_above_alone,
    case when c.without_ads or t.n is null then t.n else greatest(t.n - coalesce(t.n_of_ads, 0), 0) end as n,
    case when c.without_ads or t.amount is null then t.amount else greatest(t.amount - coalesce(t.amount_of_ads, 0), 0) end as amount
  from compared t
  join {{ ref('int_upper_comparison') }} c on c.tenant_id = t.tenant_id and c.date_day = t.date_day and c.connection_id = t.connection_id
    and c.campaign_id = t.campaign_id and c.adset_id = t.adset_id and c.account_id = t.account_id
  where not t.is_ad and (c.without_ads or c.is_fair)
)
select tenant_id, date_day, connection_id, account_id, campaign_id, adset_id, ad_id, action, attribution_window, platform, 'ad' as row_kind,
  currency, n as conversions, amount as conversion_value, counted as is_counted
from told where grain = 'ad'
union all
select tenant_id, date_day, connection_id, account_id, campaign_id, adset_id, '', action, attribution_window, platform, 'remainder',
  currency, n, amount, counted
from remainders where n > 0 or amount > 0 or (is_told_above_alone and counted and n = 0)
