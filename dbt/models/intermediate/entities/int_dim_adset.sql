{{ scd2('adset') }}
