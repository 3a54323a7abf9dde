{#- Written from metrics.yml by MetricDriftTests: mvn test -Dtest=MetricDriftTests -Dmetrics.mode=fix. Not to be edited. -#}

{#- A metric as an aggregate over columns of a read model, right at any group-by. -#}
{% macro metric(name) -%}
  {%- set catalogue = {
    'spend': "sum(spend)",
    'impressions': "sum(impressions)",
    'clicks': "sum(clicks)",
    'link_clicks': "sum(link_clicks)",
    'conversions': "sum(conversions)",
    'conversion_value': "sum(conversion_value)",
    'video_plays': "sum(video_plays)",
    'video_p25': "sum(video_p25)",
    'video_p50': "sum(video_p50)",
    'video_p75': "sum(video_p75)",
    'video_p100': "sum(video_p100)",
    'hook_views': "sum(hook_views)",
    'hold_views': "sum(hold_views)",
    'reach': "case when count(*) = 1 then max(reach) end",
    'frequency': "case when count(*) = 1 then max(impressions)::numeric / nullif(max(reach), 0) end",
    'ctr': "sum(clicks) filter (where platform in ('meta', 'google', 'linkedin', 'tiktok') and clicks is not null and impressions is not null) / nullif(sum(impressions) filter (where platform in ('meta', 'google', 'linkedin', 'tiktok') and clicks is not null and impressions is not null), 0)",
    'link_ctr': "(coalesce(case when sum(impressions) filter (where platform = 'meta') is not null then sum(link_clicks) filter (where platform = 'meta') end, 0) + coalesce(case when sum(impressions) filter (where platform = 'linkedin') is not null then sum(link_clicks) filter (where platform = 'linkedin') end, 0)) / nullif(coalesce(case when sum(link_clicks) filter (where platform = 'meta') is not null then sum(impressions) filter (where platform = 'meta') end, 0) + coalesce(case when sum(link_clicks) filter (where platform = 'linkedin') is not null then sum(impressions) filter (where platform = 'linkedin') end, 0), 0)",
    'cpc': "sum(spend) filter (where platform in ('meta', 'google', 'linkedin', 'tiktok') and spend is not null and clicks is not null) / nullif(sum(clicks) filter (where platform in ('meta', 'google', 'linkedin', 'tiktok') and spend is not null and clicks is not null), 0)",
    'cpm': "1000 * sum(spend) filter (where platform in ('meta', 'google', 'linkedin', 'tiktok') and spend is not null and impressions is not null) / nullif(sum(impressions) filter (where platform in ('meta', 'google', 'linkedin', 'tiktok') and spend is not null and impressions is not null), 0)",
    'cpv': "(coalesce(case when sum(video_plays) filter (where platform = 'meta') is not null then sum(spend) filter (where platform = 'meta') end, 0) + coalesce(case when sum(video_plays) filter (where platform = 'google') is not null then sum(spend) filter (where platform = 'google') end, 0) + coalesce(case when sum(video_plays) filter (where platform = 'linkedin') is not null then sum(spend) filter (where platform = 'linkedin') end, 0) + coalesce(case when sum(video_plays) filter (where platform = 'tiktok') is not null then sum(spend) filter (where platform = 'tiktok') end, 0)) / nullif(coalesce(case when sum(spend) filter (where platform = 'meta') is not null then sum(video_plays) filter (where platform = 'meta') end, 0) + coalesce(case when sum(spend) filter (where platform = 'google') is not null then sum(video_plays) filter (where platform = 'google') end, 0) + coalesce(case when sum(spend) filter (where platform = 'linkedin') is not null then sum(video_plays) filter (where platform = 'linkedin') end, 0) + coalesce(case when sum(spend) filter (where platform = 'tiktok') is not null then sum(video_plays) filter (where platform = 'tiktok') end, 0), 0)",
    'conversion_rate': "sum(conversions) filter (where platform in ('meta', 'google', 'linkedin', 'tiktok') and conversions is not null and clicks is not null) / nullif(sum(clicks) filter (where platform in ('meta', 'google', 'linkedin', 'tiktok') and conversions is not null and clicks is not null), 0)",
    'cost_per_conversion': "sum(spend) filter (where platform in ('meta', 'google', 'linkedin', 'tiktok') and spend is not null and conversions is not null) / nullif(sum(conversions) filter (where platform in ('meta', 'google', 'linkedin', 'tiktok') and spend is not null and conversions is not null), 0)",
    'roas': "sum(conversion_value) filter (where platform in ('meta', 'google', 'linkedin', 'tiktok') and conversion_value is not null and spend is not null) / nullif(sum(spend) filter (where platform in ('meta', 'google', 'linkedin', 'tiktok') and conversion_value is not null and spend is not null), 0)",
    'average_order_value': "sum(conversion_value) filter (where platform in ('meta', 'google', 'linkedin', 'tiktok') and conversion_value is not null and conversions is not null) / nullif(sum(conversions) filter (where platform in ('meta', 'google', 'linkedin', 'tiktok') and conversion_value is not null and conversions is not null), 0)",
    'hook_rate': "(coalesce(case when sum(impressions) filter (where platform = 'meta') is not null then sum(hook_views) filter (where platform = 'meta') end, 0) + coalesce(case when sum(impressions) filter (where platform = 'tiktok') is not null then sum(hook_views) filter (where platform = 'tiktok') end, 0)) / nullif(coalesce(case when sum(hook_views) filter (where platform = 'meta') is not null then sum(impressions) filter (where platform = 'meta') end, 0) + coalesce(case when sum(hook_views) filter (where platform = 'tiktok') is not null then sum(impressions) filter (where platform = 'tiktok') end, 0), 0)",
    'hold_rate': "(coalesce(case when sum(hook_views) filter (where platform = 'meta') is not null then sum(hold_views) filter (where platform = 'meta') end, 0) + coalesce(case when sum(hook_views) filter (where platform = 'tiktok') is not null then sum(hold_views) filter (where platform = 'tiktok') end, 0)) / nullif(coalesce(case when sum(hold_views) filter (where platform = 'meta') is not null then sum(hook_views) filter (where platform = 'meta') end, 0) + coalesce(case when sum(hold_views) filter (where platform = 'tiktok') is not null then sum(hook_views) filter (where platform = 'tiktok') end, 0), 0)",
    'share_of_spend': "sum(spend) / nullif(sum(sum(spend)) over (partition by currency), 0)",
  } -%}
  {%- if name not in catalogue -%}{{ exceptions.raise_compiler_error('metrics.yml has no metric ' ~ name) }}{%- endif -%}
  {{ return(catalogue[name]) }}
{%- endmacro %}

{#- The columns that metrics sum, and the platforms that report them: for all others they are NULL. -#}
{% macro reported_columns() -%}
  {{ return({
    'spend': ['meta', 'google', 'linkedin', 'tiktok'],
    'impressions': ['meta', 'google', 'linkedin', 'tiktok'],
    'clicks': ['meta', 'google', 'linkedin', 'tiktok'],
    'link_clicks': ['meta', 'linkedin'],
    'conversions': ['meta', 'google', 'linkedin', 'tiktok'],
    'conversion_value': ['meta', 'google', 'linkedin', 'tiktok'],
    'video_plays': ['meta', 'google', 'linkedin', 'tiktok'],
    'video_p25': ['meta', 'google', 'linkedin', 'tiktok'],
    'video_p50': ['meta', 'google', 'linkedin', 'tiktok'],
    'video_p75': ['meta', 'google', 'linkedin', 'tiktok'],
    'video_p100': ['meta', 'google', 'linkedin', 'tiktok'],
    'hook_views': ['meta', 'tiktok'],
    'hold_views': ['meta', 'tiktok'],
    'reach': ['meta', 'linkedin', 'tiktok'],
  }) }}
{%- endmacro %}
