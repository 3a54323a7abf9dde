{#-
  Versions without a key or twice the same, that leave a gap or overlap, don't start open to the past or don't end open to the
  future, or whose state isn't one of ours.
-#}
{% test unbroken_history(model, key, with_status=true) %}
select * from (
  select {{ key | join(', ') }}, valid_from, valid_to, is_current,{{ ' status,' if with_status }}
    lag(valid_to) over life as before, lead(valid_from) over life as after
  from {{ model }}
  window life as (partition by {{ key | join(', ') }} order by valid_from)
) versions
where valid_from >= valid_to
  or coalesce(before, '-infinity'::timestamptz) <> valid_from
  or coalesce(after, 'infinity'::timestamptz) <> valid_to
  or is_current <> (valid_to = 'infinity'::timestamptz)
  {%- if with_status %}
  or status is null or status not in ('active', 'paused', 'ended', 'removed', 'unknown')
  {%- endif %}
  {%- for column in key %} or {{ column }} is null {% endfor %}
{% endtest %}
