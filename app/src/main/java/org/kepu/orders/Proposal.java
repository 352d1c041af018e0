package org.kepu.orders;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * When who offers an order proposes the visit; what is agreed with the requester stands apart.
 *
 * @param at when it begins; empty if only the day is proposed
 */
public record Proposal(LocalDate day, Optional<LocalTime> at) {}
