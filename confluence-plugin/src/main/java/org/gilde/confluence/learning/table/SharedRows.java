package org.gilde.confluence.learning.table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.gilde.confluence.learning.Detail;
import org.gilde.confluence.learning.Disclosure;
import org.gilde.confluence.learning.Recipient;
import org.gilde.confluence.learning.Share;
import org.gilde.confluence.learning.Standing;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.text.Sha256;
import org.jspecify.annotations.Nullable;

/** Shares to rows and back. A row has a recipient, and of the item no more than the recipient may know. */
final class SharedRows {
    static final String COACH = "COACH";
    static final String NAMED = "NAMED";

    private static final String COMMUNITY = new Recipient.Community("").id();

    /** No Space has such a key. */
    private static final String NO_COMMUNITY = "-";

    private SharedRows() {}

    /** What a recipient has in the table, whatever else was agreed: one row for each item. */
    static String key(int item, String recipient) {
        boolean isCommunity = recipient.startsWith(COMMUNITY);
        return Sha256.of(item + "\n" + (isCommunity ? recipient.substring(COMMUNITY.length()) : "\n" + recipient));
    }

    static Map<String, Object> columns(LearningItemRow item, Share share, Optional<Disclosure> known) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("SHARE_KEY", key(item.getID(), share.recipient().id()));
        columns.put("ITEM_ID", item.getID());
        columns.put("PERSON", item.getPerson());
        columns.put("ACTIVITY", item.getActivity());
        columns.put("COMMUNITY", NO_COMMUNITY);
        columns.put("UNTIL_DAY", 0L);
        if (share.recipient() instanceof Recipient.Community community) {
            columns.put("COMMUNITY", community.key());
        } else if (share.recipient() instanceof Recipient.Named named) {
            columns.put("KIND", NAMED);
            columns.put("NAMED", named.person().value());
            columns.put("UNTIL_DAY", named.until().toEpochDay());
        } else {
            columns.put("KIND", COACH);
        }
        columns.put("GIVEN_BY", 0);
        columns.put("TELLS", tells(share));
        columns.put("COMPLETED_AT", at(known, true));
        columns.put("FAILED_AT", at(known, false));
        columns.put("SCORE", ScoreText.write(known.flatMap(Disclosure::score)));
        columns.put("ATTEMPTS", number(known.map(Disclosure::attempts)));
        columns.put("FAILURES", number(known.map(Disclosure::failures)));
        columns.values().removeIf(value -> value == null);
        return columns;
    }

    private static @Nullable String tells(Share share) {
        String words = share.details().stream().map(Detail::name).collect(Collectors.joining(","));
        return words.isEmpty() ? null : words;
    }

    private static long at(Optional<Disclosure> known, boolean completed) {
        return known.filter(now -> now.completed() == completed)
                .map(now -> now.when().toEpochMilli())
                .orElse(0L);
    }

    private static int number(Optional<OptionalInt> number) {
        return number.orElseGet(OptionalInt::empty).orElse(0);
    }

    /** Lets a row follow what became of its item. */
    static void follow(ShareRow row, Standing standing) {
        Optional<Disclosure> known = Disclosure.of(standing, share(row));
        if (!known.equals(known(row))) {
            row.setCompletedAt(at(known, true));
            row.setFailedAt(at(known, false));
            row.setScore(ScoreText.write(known.flatMap(Disclosure::score)));
            row.setAttempts(number(known.map(Disclosure::attempts)));
            row.setFailures(number(known.map(Disclosure::failures)));
            row.save();
        }
    }

    static Share share(ShareRow row) {
        return new Share(recipient(row), details(row), row.getGivenBy() != 0);
    }

    private static Recipient recipient(ShareRow row) {
        String kind = row.getKind();
        if (kind == null) {
            return new Recipient.Community(row.getCommunity());
        }
        return COACH.equals(kind)
                ? new Recipient.Coach()
                : new Recipient.Named(
                        new PersonKey(Objects.requireNonNull(row.getNamed())), LocalDate.ofEpochDay(row.getUntilDay()));
    }

    private static Set<Detail> details(ShareRow row) {
        String tells = row.getTells();
        return tells == null
                ? Set.of()
                : Arrays.stream(tells.split(",", -1)).map(Detail::valueOf).collect(Collectors.toSet());
    }

    /** Returns what the recipient may know; nothing while that is nothing. */
    static Optional<Disclosure> known(ShareRow row) {
        long when = Math.max(row.getCompletedAt(), row.getFailedAt());
        if (when == 0) {
            return Optional.empty();
        }
        Set<Detail> details = details(row);
        return Optional.of(new Disclosure(
                row.getCompletedAt() != 0,
                Instant.ofEpochMilli(when),
                ScoreText.read(row.getScore()),
                details.contains(Detail.ATTEMPTS) ? OptionalInt.of(row.getAttempts()) : OptionalInt.empty(),
                details.contains(Detail.FAILURES) ? OptionalInt.of(row.getFailures()) : OptionalInt.empty()));
    }
}
