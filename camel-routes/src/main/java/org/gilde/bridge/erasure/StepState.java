package org.gilde.bridge.erasure;

/** How far one LRS is with forgetting somebody. */
public enum StepState {
    /** Its turn has not come, or it is at it. */
    WAITING,
    /** It does not answer; it is asked again and again. */
    AWAY,
    /** It answers and refuses; it is asked again and again. */
    REFUSED,
    /** It forgot all that was asked. */
    DONE,
    /** It forgot what it can; the rest is for those who run it. */
    PARTLY,
    /** It forgot all but what a legal hold covers there. */
    HELD,
    /** It can not be asked by machine; those who run it have to be told. */
    UNSUPPORTED;

    /** Says whether it is asked again. */
    public boolean isOpen() {
        return this == WAITING || this == AWAY || this == REFUSED;
    }
}
