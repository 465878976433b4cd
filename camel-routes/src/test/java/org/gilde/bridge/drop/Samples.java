package org.gilde.bridge.drop;

/** Texts of Statements without ids, and a mapping. */
final class Samples {
    static final String MARK = "planted-marker";
    static final String MAPPING =
            """
            person.mail = Mail
            course.id = Code
            course.id.prefix = https://lms.example.org/course/
            course.title = Cursus
            course.language = nl
            date = Datum
            date.patterns = d/M/yyyy | yyyy-MM-dd HH:mm
            date.zone = Europe/Brussels
            csv.delimiter = semicolon
            score.raw = Punten
            score.min = 0
            score.max = 20
            score.decimal = ,
            status = Status
            status.completed = Voltooid, Afgerond
            status.registered = Ingeschreven
            status.skip = Bezig
            success = Geslaagd
            success.yes = ja
            success.no = nee
            """;
    static final String HEADER = "Mail;Code;Cursus;Datum;Punten;Status;Geslaagd\n";

    private Samples() {}

    /** Returns one line. */
    static String statement(int number) {
        return "{\"actor\":{\"mbox\":\"mailto:p%d@example.org\"},\"verb\":{\"id\":\"http://adlnet.gov/expapi/verbs/completed\"},"
                        .formatted(number)
                + "\"object\":{\"id\":\"https://lms.example.org/course/7\"},\"timestamp\":\"2026-11-20T10:00:00Z\"}";
    }
}
