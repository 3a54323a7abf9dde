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
    'ctr': "sum(clicks) filter (where platform in ('meta', 'google', 'linkedin', 'tiktok')) / nullif(sum(impressions) filter (where platform in ('meta', 'google', 'linkedin', 'tiktok')), 0)",
    'link_ctr': "sum(link_clicks) filter (where platform in ('meta', 'linkedin')) / nullif(sum(impressions) filter (where platform in ('meta', 'linkedin')), 0)",
    'cpc': "sum(spend) filter (where platform in ('meta', 'google', 'linkedin', 'tiktok')) / nullif(sum(clicks) filter (where platform in ('meta', 'google', 'linkedin', 'tiktok')), 0)",
    'cpm': "1000 * sum(spend) filter (where platform in ('meta', 'google', 'linkedin', 'tiktok')) / nullif(sum(impressions) filter (where platform in ('meta', 'google', 'linkedin', 'tiktok')), 0)",
    'cpv': "sum(spend) filter (where platform in ('meta', 'google', 'linkedin', 'tiktok')) / nullif(sum(video_plays) filter (where platform in ('meta', 'google', 'linkedin', 'tiktok')), 0)",
    'conversion_rate': "sum(conversions) filter (where platform in ('meta', 'google', 'linkedin', 'tiktok')) / nullif(sum(clicks) filter (where platform in ('meta', 'google', 'linkedin', 'tiktok')), 0)",
    'cost_per_conversion': "sum(spend) filter (where platform in ('meta', 'google', 'linkedin', 'tiktok')) / nullif(sum(conversions) filter (where platform in ('meta', 'google', 'linkedin', 'tiktok')), 0)",
    'roas': "sum(conversion_value) filter (where platform in ('meta', 'google', 'linkedin', 'tiktok')) / nullif(sum(spend) filter (where platform in ('meta', 'google', 'linkedin', 'tiktok')), 0)",
    'average_order_value': "sum(conversion_value) filter (where platform in ('meta', 'google', 'linkedin', 'tiktok')) / nullif(sum(conversions) filter (where platform in ('meta', 'google', 'linkedin', 'tiktok')), 0)",
    'hook_rate': "sum(hook_views) filter (where platform in ('meta', 'tiktok')) / nullif(sum(impressions) filter (where platform in ('meta', 'tiktok')), 0)",
    'hold_rate': "sum(hold_views) filter (where platform in ('meta', 'tiktok')) / nullif(sum(hook_views) filter (where platform in ('meta', 'tiktok')), 0)",
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
