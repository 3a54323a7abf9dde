package io.tallawah.insights;

import org.springframework.data.repository.Repository;

/** The days of places of the bound tenant, read only. */
interface RegionDays extends Repository<RegionDaily, RegionDaily.Key>, RegionReads {}
