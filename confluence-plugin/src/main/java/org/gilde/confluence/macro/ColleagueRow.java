package org.gilde.confluence.macro;

/**
 * What one colleague chose to share: that something was completed, and when.
 *
 * @param initials stand in for a picture
 */
public record ColleagueRow(String who, String initials, String what) {}
