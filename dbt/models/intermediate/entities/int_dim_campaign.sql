{{ scd2('campaign') }}
