{{ config(materialized='reference', primary_key=['date_day']) }}
-- Days with Jamaica's public holidays, by the Holidays (Public General) Act: fixed days, those that hang on Easter, and where a day that
-- falls on a Sunday (Labour Day: on a Saturday, too) is kept instead.
with days as (
  select day::date as date_day from generate_series('2015-01-01'::date, '2040-12-31'::date, interval '1 day') d (day)
),
golden as (
  -- Easter by the Gregorian computus of Meeus, Jones and Butcher
  select y as year, y % 19 as a, y / 100 as b, y % 100 as c from generate_series(2015, 2040) g (y)
),
epact as (
  select g.*, (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30 as h from golden g
),
weekday as (
  select e.*, (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7 as l from epact e
),
moon as (
  select w.*, h + l - 7 * ((a + 11 * h + 22 * l) / 451) + 114 as n from weekday w
),
easter as (
  select year, make_date(year, n / 31, n % 31 + 1) as sunday from moon
),
named as (
  select h.* from easter e
  cross join lateral (values
    ('New Year''s Day', make_date(e.year, 1, 1), 1, 0),
    ('Ash Wednesday', e.sunday - 46, 0, 0),
    ('Good Friday', e.sunday - 2, 0, 0),
    ('Easter Monday', e.sunday + 1, 0, 0),
    ('Labour Day', make_date(e.year, 5, 23), 1, 2),
    ('Emancipation Day', make_date(e.year, 8, 1), 1, 0),
    ('Independence Day', make_date(e.year, 8, 6), 1, 0),
    ('National Heroes Day', make_date(e.year, 10, 15) + (8 - extract(isodow from make_date(e.year, 10, 15))::integer) % 7, 0, 0),
    ('Christmas Day', make_date(e.year, 12, 25), 2, 0),
    ('Boxing Day', make_date(e.year, 12, 26), 1, 0)
  ) h (name, day, days_from_a_sunday, days_from_a_saturday)
),
kept as (
  select name, day from named
  union all
  select name || ' (observed)', day + days_from_a_sunday from named where extract(isodow from day) = 7 and days_from_a_sunday > 0
  union all
  select name || ' (observed)', day + days_from_a_saturday from named where extract(isodow from day) = 6 and days_from_a_saturday > 0
)
select
  d.date_day,
  extract(year from d.date_day)::integer as year,
  extract(quarter from d.date_day)::integer as quarter,
  extract(month from d.date_day)::integer as month,
  extract(day from d.date_day)::integer as day_of_month,
  extract(isoyear from d.date_day)::integer as iso_year,
  extract(week from d.date_day)::integer as iso_week,
  extract(isodow from d.date_day)::integer as iso_weekday,
  date_trunc('week', d.date_day)::date as iso_week_start,
  date_trunc('month', d.date_day)::date as month_start,
  date_trunc('quarter', d.date_day)::date as quarter_start,
  extract(isodow from d.date_day) >= 6 as is_weekend,
  k.name as holiday
from days d
left join kept k on k.day = d.date_day
