package io.tallawah.insights;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people of a tenant wrote on a day.
 *
 * @param campaign which it is about; null when it is about none alone
 */
public record DayNote(UUID id, LocalDate day, @Nullable CampaignRef campaign, String text) {}
