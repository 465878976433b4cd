package org.gilde.xapi.attachment;

import java.util.List;
import java.util.UUID;
import org.gilde.xapi.XapiVersion;
import org.gilde.xapi.json.BrokenRuleException;
import org.gilde.xapi.json.JsonReader;
import org.gilde.xapi.json.JsonReader.Slice;
import org.gilde.xapi.statement.Statement;
import org.gilde.xapi.statement.StatementReader;

/**
 * Reads what a request brings to the Statement Resource, with or without attachments, and checks every rule. Safe for
 * several threads.
 */
public final class SubmissionReader {
    /** How many parts one request may have unless set otherwise. */
    public static final int PARTS = 1000;

    private static final int DEPTH = 1000;

    private final StatementReader reader;
    private final JsonReader json;
    private final int parts;

    /** Reads Statements by this reader and takes up to {@link #PARTS} parts. */
    public SubmissionReader(StatementReader reader) {
        this(reader, PARTS);
    }

    /** Reads Statements by this reader and takes up to so many parts of one request. */
    public SubmissionReader(StatementReader reader, int parts) {
        this.reader = reader;
        this.json = new JsonReader(DEPTH, Integer.MAX_VALUE, reader.bounds().tokens());
        this.parts = parts;
    }

    /**
     * A request's body, as it came.
     *
     * @param contentType the header of that name; empty where there is none
     * @param bytes not changed any more
     * @param version by whose rules it is read
     * @param isForgiving whether a boundary may lack the quotation marks that it needs
     */
    @SuppressWarnings("ArrayRecordComponent") // two are never compared
    public record Body(String contentType, byte[] bytes, XapiVersion version, boolean isForgiving) {}

    /**
     * Reads one Statement or an array of them. Part Three 2.1.2.
     *
     * @throws org.gilde.xapi.LrsException if a rule or a limit is broken
     */
    public Submission readAll(Body body) {
        Envelope envelope = open(body);
        List<Statement> statements = reader.readAll(envelope.json(), body.version());
        return submission(envelope, statements, body.version(), isArray(envelope.json()));
    }

    /**
     * Reads the one Statement of a request that names its id. Part Three 2.1.1.
     *
     * @throws org.gilde.xapi.LrsException if a rule or a limit is broken
     */
    public Submission read(Body body, UUID id) {
        Envelope envelope = open(body);
        List<Statement> statements = List.of(reader.read(envelope.json(), id, body.version()));
        return submission(envelope, statements, body.version(), false);
    }

    /**
     * Reads one Statement or an array of them as {@link #readAll} does, but sets apart what breaks a rule in an array. One
     * Statement alone is refused as ever.
     *
     * @throws org.gilde.xapi.LrsException if the request as a whole breaks a rule or a limit
     */
    public Sorted sort(Body body) {
        try {
            return new Sorted(readAll(body), List.of());
        } catch (BrokenRuleException | BrokenMultipartException e) {
            Envelope envelope = open(body);
            if (!isArray(envelope.json())) {
                throw e;
            }
            List<Slice> slices = json.slices(envelope.json(), Integer.MAX_VALUE).slices();
            return new SubmissionSorter(reader, body, envelope).sort(slices);
        }
    }

    private Envelope open(Body body) {
        return Envelope.open(body.contentType(), body.bytes(), parts, body.isForgiving());
    }

    private Submission submission(Envelope envelope, List<Statement> statements, XapiVersion version, boolean isArray) {
        Matching matching = new Matching(envelope);
        SignatureRules signatures = new SignatureRules(reader, version, envelope);
        for (int index = 0; index < statements.size(); index++) {
            Statement statement = statements.get(index);
            if (!statement.attachments().isEmpty()) {
                try {
                    matching.match(statement);
                    signatures.check(statement);
                } catch (BrokenRuleException e) {
                    throw isArray ? e.inStatement(index) : e;
                }
            }
        }
        return new Submission(statements, matching.attachments());
    }

    private static boolean isArray(byte[] json) {
        int at = 0;
        while (at < json.length && json[at] <= ' ' && json[at] >= 0) {
            at++;
        }
        return at < json.length && json[at] == '[';
    }
}
