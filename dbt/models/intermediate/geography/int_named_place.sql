{{ config(post_hook="analyze {{ this }}") }}
-- The places whose records this run has met, as the newest of each says.
{%- set met = of_this_run() if builds_all() else 'bool_or(seen_by = ' ~ this_run() ~ ')' %}
{{ newest_targets(having=met) }}
