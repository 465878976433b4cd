package org.gilde.workbench.descriptor;

/** An app's descriptor is missing or says something that Confluence would refuse. */
public class DescriptorException extends RuntimeException {
    /** Says what is wrong. */
    public DescriptorException(String message) {
        super(message);
    }

    /** Says what is wrong, and what found it. */
    public DescriptorException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Returns the message, which is always there. */
    public String words() {
        return String.valueOf(getMessage());
    }
}
