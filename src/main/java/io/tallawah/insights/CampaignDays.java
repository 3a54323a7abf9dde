package io.tallawah.insights;

import org.springframework.data.repository.Repository;

/** The campaign days of the bound tenant, read only. */
interface CampaignDays
    extends Repository<CampaignDaily, CampaignDaily.Key>, CampaignReads, SumReads {}
