package org.gilde.confluence.desk;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.gilde.confluence.desk.DeskView.SignRow;
import org.gilde.confluence.participation.Floor;
import org.gilde.confluence.tending.Sign;
import org.gilde.confluence.tending.StageSigns;
import org.gilde.confluence.text.Phrases;

/** Words for the signs of a stage, each with the number of people that it tells of. */
final class SignRows {
    private final Floor floor;
    private final Phrases phrases;

    SignRows(Floor floor, Phrases phrases) {
        this.floor = floor;
        this.phrases = phrases;
    }

    List<SignRow> of(List<StageSigns.Reading> readings) {
        return readings.stream().map(this::row).toList();
    }

    private SignRow row(StageSigns.Reading reading) {
        String said = phrases.get(
                switch (reading.voice()) {
                    case FOR -> "gilde.desk.sign.for";
                    case AGAINST -> "gilde.desk.sign.against";
                    case NEITHER -> "gilde.desk.sign.neither";
                });
        return new SignRow(
                name(reading.sign()),
                figure(reading),
                reading.among() == 0 ? "" : phrases.fill("gilde.desk.sign.n", phrases.whole(reading.among())),
                reading.voice().name().toLowerCase(Locale.ROOT),
                said);
    }

    private String name(Sign sign) {
        return switch (sign) {
            case PEOPLE -> phrases.get("gilde.desk.sign.people");
            case NEWCOMERS -> phrases.fill("gilde.desk.sign.newcomers", phrases.whole(StageSigns.DAYS));
            case CONTRIBUTING -> phrases.fill("gilde.desk.sign.contributing", phrases.whole(StageSigns.DAYS));
            case WRITING -> phrases.fill("gilde.desk.sign.writing", phrases.whole(StageSigns.DAYS));
        };
    }

    private String figure(StageSigns.Reading reading) {
        if (reading.figure().isPresent()) {
            int figure = reading.figure().getAsInt();
            boolean isCount = reading.sign() == Sign.PEOPLE || reading.sign() == Sign.NEWCOMERS;
            return isCount ? phrases.whole(figure) : phrases.percent(BigDecimal.valueOf(figure, 2));
        }
        return switch (reading.sign()) {
            case PEOPLE, NEWCOMERS -> phrases.fill("gilde.desk.sign.below", phrases.whole(floor.people()));
            case CONTRIBUTING, WRITING -> phrases.get("gilde.desk.sign.withheld");
        };
    }
}
