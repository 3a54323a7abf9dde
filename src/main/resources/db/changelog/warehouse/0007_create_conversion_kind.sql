--liquibase formatted sql

--changeset warehouse:0101 splitStatements:false
--comment: what platforms call a conversion: its result in our words, and which of them count the same act
create table app.conversion_kind (
  platform text not null references app.platform,
  action text not null,
  result text not null check (result ~ '^[a-z][a-z0-9_]{1,39}$'),
  overlap_group text not null,
  part text,
  primary key (platform, action)
);
comment on table app.conversion_kind is 'Platform-owned: actions and fields that may be counted as conversions. What isn''t here may be counted too, under its own name.';
comment on column app.conversion_kind.result is 'What it is in our words, unless the tenant names it otherwise.';
comment on column app.conversion_kind.overlap_group is 'Actions of one group count the same act, but for two that are different parts of it.';
comment on column app.conversion_kind.part is 'Which part of the group''s act it counts; none: all of it.';
grant select on app.conversion_kind to tallawah_app, tallawah_dbt;

alter table app.conversion_action add column result text check (result ~ '^[a-z][a-z0-9_]{1,39}$');
comment on column app.conversion_action.result is 'What the tenant calls it, such as lead or purchase; none: the name in app.conversion_kind, else the action itself.';

create function app.refuse_overlapping_actions() returns trigger
  language plpgsql security invoker set search_path = app, pg_temp as $body$
declare
  other text;
begin
  if not new.counts then
    return null;
  end if;
  perform pg_advisory_xact_lock(hashtext('conversion actions'), hashtext(new.tenant_id::text));
  select c.action into other
  from app.conversion_kind own
  join app.conversion_kind k on k.platform = own.platform and k.overlap_group = own.overlap_group and k.action <> own.action
    and (own.part is null or k.part is null or own.part = k.part)
  join app.conversion_action c on c.platform = k.platform and c.action = k.action and c.counts and c.tenant_id = new.tenant_id
  where own.platform = new.platform and own.action = new.action
  order by c.action limit 1;
  if other is not null then
    raise exception '% and % of % count the same act: choose one of them', new.action, other, new.platform
      using errcode = 'exclusion_violation', constraint = 'conversion_action_counted_once';
  end if;
  return null;
end
$body$;
create constraint trigger conversion_action_counted_once after insert or update on app.conversion_action
  deferrable initially immediate for each row execute function app.refuse_overlapping_actions();

--changeset warehouse:0102 splitStatements:false runOnChange:true
--comment: Meta's action types, Google's, LinkedIn's and TikTok's fields. Meta: the public list of action types of the Ads Insights API
delete from app.conversion_kind where platform in ('meta', 'google', 'linkedin', 'tiktok');
insert into app.conversion_kind (platform, action, result, overlap_group, part)
select 'meta', 'omni_' || kind, result, result, null from (values
    ('purchase', 'purchase'), ('add_to_cart', 'add_to_cart'), ('initiated_checkout', 'checkout'), ('complete_registration', 'registration'),
    ('view_content', 'view_content'), ('search', 'search'), ('add_to_wishlist', 'add_to_wishlist'), ('app_install', 'app_install')) k (kind, result)
union all
select 'meta', kind, result, result, null from (values
    ('purchase', 'purchase'), ('add_to_cart', 'add_to_cart'), ('initiate_checkout', 'checkout'), ('complete_registration', 'registration'),
    ('view_content', 'view_content'), ('search', 'search'), ('add_to_wishlist', 'add_to_wishlist'), ('add_payment_info', 'add_payment_info'),
    ('lead', 'lead')) k (kind, result)
union all
select 'meta', 'offsite_conversion.fb_pixel_' || kind, result, result, null from (values
    ('purchase', 'purchase'), ('add_to_cart', 'add_to_cart'), ('initiate_checkout', 'checkout'), ('complete_registration', 'registration'),
    ('view_content', 'view_content'), ('search', 'search'), ('add_to_wishlist', 'add_to_wishlist'), ('add_payment_info', 'add_payment_info'),
    ('lead', 'lead')) k (kind, result)
union all
select 'meta', action, result, overlap_group, part from (values
    ('onsite_conversion.purchase', 'purchase', 'purchase', null),
    ('onsite_web_purchase', 'purchase', 'purchase', null),
    ('onsite_web_app_purchase', 'purchase', 'purchase', null),
    ('web_in_store_purchase', 'purchase', 'purchase', null),
    ('web_app_in_store_purchase', 'purchase', 'purchase', null),
    ('app_custom_event.fb_mobile_purchase', 'purchase', 'purchase', null),
    ('offline_conversion.purchase', 'purchase', 'purchase', null),
    ('onsite_web_add_to_cart', 'add_to_cart', 'add_to_cart', null),
    ('onsite_web_app_add_to_cart', 'add_to_cart', 'add_to_cart', null),
    ('app_custom_event.fb_mobile_add_to_cart', 'add_to_cart', 'add_to_cart', null),
    ('onsite_web_initiate_checkout', 'checkout', 'checkout', null),
    ('app_custom_event.fb_mobile_initiated_checkout', 'checkout', 'checkout', null),
    ('app_custom_event.fb_mobile_complete_registration', 'registration', 'registration', null),
    ('onsite_web_view_content', 'view_content', 'view_content', null),
    ('onsite_web_app_view_content', 'view_content', 'view_content', null),
    ('app_custom_event.fb_mobile_content_view', 'view_content', 'view_content', null),
    ('app_custom_event.fb_mobile_search', 'search', 'search', null),
    ('onsite_conversion.lead_grouped', 'lead', 'lead', null),
    ('onsite_conversion.lead', 'lead', 'lead', null),
    ('onsite_web_lead', 'lead', 'lead', null),
    ('leadgen_grouped', 'lead', 'lead', null),
    ('leadgen.other', 'lead', 'lead', null),
    ('offsite_complete_registration_add_meta_leads', 'lead', 'lead', null),
    ('mobile_app_install', 'app_install', 'app_install', null),
    ('app_install', 'app_install', 'app_install', null),
    ('contact', 'contact', 'contact', null), ('contact_total', 'contact', 'contact', null), ('contact_website', 'contact', 'contact', null),
    ('schedule', 'schedule', 'schedule', null), ('schedule_total', 'schedule', 'schedule', null), ('schedule_website', 'schedule', 'schedule', null),
    ('submit_application', 'application', 'application', null), ('submit_application_total', 'application', 'application', null),
    ('submit_application_website', 'application', 'application', null),
    ('subscribe', 'subscription', 'subscription', null), ('subscribe_total', 'subscription', 'subscription', null), ('subscribe_website', 'subscription', 'subscription', null),
    ('start_trial', 'trial', 'trial', null), ('start_trial_total', 'trial', 'trial', null), ('start_trial_website', 'trial', 'trial', null),
    ('onsite_conversion.messaging_conversation_started_7d', 'conversation', 'conversation', null),
    ('onsite_conversion.total_messaging_connection', 'conversation', 'conversation', null),
    ('onsite_conversion.messaging_first_reply', 'conversation', 'conversation', null),
    ('link_click', 'link_click', 'engagement', 'link'),
    ('landing_page_view', 'landing_page_view', 'engagement', 'link'),
    ('omni_landing_page_view', 'landing_page_view', 'engagement', 'link'),
    ('outbound_click', 'link_click', 'engagement', 'link'),
    ('post_engagement', 'engagement', 'engagement', null),
    ('page_engagement', 'engagement', 'engagement', null),
    ('post_interaction_gross', 'engagement', 'engagement', null),
    ('post_interaction_net', 'engagement', 'engagement', null),
    ('post_reaction', 'engagement', 'engagement', 'reaction'),
    ('comment', 'engagement', 'engagement', 'comment'),
    ('post', 'engagement', 'engagement', 'share'),
    ('onsite_conversion.post_save', 'engagement', 'engagement', 'save'),
    ('onsite_conversion.post_net_like', 'engagement', 'engagement', 'reaction'),
    ('photo_view', 'engagement', 'engagement', 'photo'),
    ('video_view', 'engagement', 'engagement', 'video'),
    ('like', 'engagement', 'engagement', 'like')) k (action, result, overlap_group, part)
union all values
  ('google', 'conversions', 'conversion', 'conversion', null),
  ('google', 'all_conversions', 'conversion', 'conversion', null),
  ('linkedin', 'externalWebsiteConversions', 'conversion', 'website', null),
  ('linkedin', 'externalWebsitePostClickConversions', 'conversion', 'website', 'after a click'),
  ('linkedin', 'externalWebsitePostViewConversions', 'conversion', 'website', 'after a view'),
  ('linkedin', 'oneClickLeads', 'lead', 'lead', null),
  ('linkedin', 'qualifiedLeads', 'lead', 'lead', null),
  ('linkedin', 'validWorkEmailLeads', 'lead', 'lead', null),
  ('linkedin', 'leadGenerationMailContactInfoShares', 'lead', 'mail', null),
  ('linkedin', 'jobApplications', 'application', 'job', null),
  ('linkedin', 'registrations', 'registration', 'registration', null),
  ('linkedin', 'talentLeads', 'lead', 'talent', null),
  ('tiktok', 'conversion', 'conversion', 'conversion', null),
  ('tiktok', 'real_time_conversion', 'conversion', 'conversion', null),
  ('tiktok', 'result', 'conversion', 'conversion', null),
  ('tiktok', 'real_time_result', 'conversion', 'conversion', null),
  ('tiktok', 'complete_payment', 'purchase', 'conversion', 'payment'),
  ('tiktok', 'total_purchase', 'purchase', 'conversion', 'payment'),
  ('tiktok', 'purchase', 'purchase', 'conversion', 'payment'),
  ('tiktok', 'on_web_order', 'purchase', 'conversion', 'payment'),
  ('tiktok', 'form', 'lead', 'conversion', 'form'),
  ('tiktok', 'online_consult', 'contact', 'conversion', 'consult'),
  ('tiktok', 'user_registration', 'registration', 'conversion', 'registration'),
  ('tiktok', 'registration', 'registration', 'conversion', 'registration'),
  ('tiktok', 'on_web_subscribe', 'subscription', 'conversion', 'subscription'),
  ('tiktok', 'initiate_checkout', 'checkout', 'conversion', 'checkout'),
  ('tiktok', 'on_web_cart', 'add_to_cart', 'conversion', 'cart'),
  ('tiktok', 'app_install', 'app_install', 'conversion', 'install');
