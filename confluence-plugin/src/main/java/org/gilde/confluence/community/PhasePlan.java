package org.gilde.confluence.community;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One phase of a Learning Community.
 *
 * @param start its first day; nothing while it is not planned
 * @param tool what tool is arranged, in the coordinator's words; empty while none is
 * @param money what money is arranged; empty while none is
 * @param time what time is arranged; empty while none is
 */
public record PhasePlan(Phase phase, Optional<LocalDate> start, String tool, String money, String time) {}
