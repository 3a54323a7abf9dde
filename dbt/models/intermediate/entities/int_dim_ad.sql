{{ scd2('ad') }}
