package org.gilde.xapi.attachment;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.gilde.xapi.LrsException;
import org.gilde.xapi.XapiVersion;
import org.gilde.xapi.attachment.Signature.BrokenSignatureException;
import org.gilde.xapi.json.BrokenRuleException;
import org.gilde.xapi.statement.AttachmentHeader;
import org.gilde.xapi.statement.Essence;
import org.gilde.xapi.statement.Statement;
import org.gilde.xapi.statement.StatementReader;

/** Rules for the signatures of the Statements of one request. Part Two 2.6. */
final class SignatureRules {
    private static final String SIGNED = "Part Two 2.6";

    private final StatementReader reader;
    private final XapiVersion version;
    private final Map<String, Part> contents;
    private final Map<String, UUID> signed = new HashMap<>();

    SignatureRules(StatementReader reader, XapiVersion version, Envelope envelope) {
        this.reader = reader;
        this.version = version;
        this.contents = envelope.contents();
    }

    /** Checks those of a Statement; what a SubStatement carries is an account of a signature, not one. */
    void check(Statement statement) {
        List<AttachmentHeader> headers = statement.attachments();
        if (headers.stream().noneMatch(AttachmentHeader::isSignature)) {
            return;
        }
        int own = AttachmentPlace.ownCount(statement);
        for (int index = 0; index < own; index++) {
            if (headers.get(index).isSignature()) {
                check(statement, index, headers.get(index));
            }
        }
    }

    private void check(Statement statement, int index, AttachmentHeader header) {
        if (!ContentType.media(header.contentType()).equals("application/octet-stream")) {
            throw AttachmentPlace.broken(
                    statement, index, "contentType", "must be application/octet-stream for a signature", SIGNED);
        }
        String hash = header.sha2().toLowerCase(Locale.ROOT);
        Part content = contents.get(hash);
        if (content == null) {
            throw broken(statement, index, "is a signature, and its content must come with the Statement");
        }
        UUID known = signed.putIfAbsent(hash, statement.id());
        if (known == null) {
            try {
                check(statement, Signature.parse(content.content()));
            } catch (BrokenSignatureException e) {
                throw broken(statement, index, "is a signature that " + e.getMessage());
            }
        } else if (!known.equals(statement.id())) { // else the same work could be asked for without end
            throw broken(statement, index, "is the signature of another Statement of the request");
        }
    }

    private void check(Statement statement, Signature signature) throws BrokenSignatureException {
        signature.verify();
        if (!Essence.isSame(statement.json(), payload(signature, statement.id()).json())) {
            throw new BrokenSignatureException("signs another Statement than the one that carries it");
        }
    }

    private Statement payload(Signature signature, UUID id) throws BrokenSignatureException {
        try {
            return reader.read(signature.payload(), id, version);
        } catch (LrsException e) {
            throw new BrokenSignatureException("must sign the Statement that carries it; there, " + e.getMessage());
        }
    }

    private static BrokenRuleException broken(Statement statement, int index, String rule) {
        return AttachmentPlace.broken(statement, index, "sha2", rule, SIGNED);
    }
}
