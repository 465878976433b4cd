package org.gilde.workbench.app;

/** An uploaded jar was not even looked at. */
public final class UploadRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** Uploads are off: {@code upm.plugin.upload.enabled} is not set. */
        OFF("Uploading apps is off. Start with -Dupm.plugin.upload.enabled=true"),
        /** Signatures are checked and the folder {@code truststore} holds no certificate. */
        NO_CERTIFICATE("Signatures are checked, and the folder truststore holds no certificate"),
        /** There was no signature, or none that is Base64. */
        NO_SIGNATURE("Signatures are checked, and the upload has none in Base64"),
        /** No trusted certificate verifies the signature over this jar. */
        WRONG_SIGNATURE("No certificate in the folder truststore verifies this signature over this jar");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** Returns what is wrong and what to do, in English. */
        public String words() {
            return words;
        }
    }

    private final Reason reason;

    /** Refuses for that reason. */
    public UploadRefusedException(Reason reason) {
        super(reason.words);
        this.reason = reason;
    }

    /** Returns why. */
    public Reason reason() {
        return reason;
    }
}
