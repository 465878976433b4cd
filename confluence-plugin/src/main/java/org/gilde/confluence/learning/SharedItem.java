package org.gilde.confluence.learning;

import java.time.Instant;
import org.gilde.confluence.people.PersonKey;

/** What a colleague chose to share: that something was completed, and when. There is no more in it. */
public record SharedItem(PersonKey person, Activity activity, Instant completed) {}
