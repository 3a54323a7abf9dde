{#- Rows with a figure that the catalogue of metrics says their platform doesn't report. -#}
{% test figures_of_the_catalogue(model) %}
select platform, count(*) as rows_found
from {{ model }}
where {% for column, platforms in reported_columns().items() -%}
  ({{ column }} is not null and platform not in ('{{ platforms | join("', '") }}')){{ ' or ' if not loop.last }}
{%- endfor %}
group by platform
{% endtest %}
