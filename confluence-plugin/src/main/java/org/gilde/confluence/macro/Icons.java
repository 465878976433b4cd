package org.gilde.confluence.macro;

/** The drawings of the macros: SVG path data on a 16 by 16 grid, filled with the text's color. */
final class Icons {
    static final String LOCK =
            "M4 7V5a4 4 0 0 1 8 0v2h.5A1.5 1.5 0 0 1 14 8.5v5a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 2 13.5v-5"
                    + "A1.5 1.5 0 0 1 3.5 7H4zm2 0h4V5a2 2 0 0 0-4 0v2z";
    static final String SHEET = "M3 1h7l3 3v11H3V1zm2 5v1.5h6V6H5zm0 3v1.5h6V9H5zm0 3v1.5h4V12H5z";

    static final String QUESTION =
            "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zm0 1.8a5.2 5.2 0 1 0 0 10.4A5.2 5.2 0 0 0 8 2.8zM7.1 10.6h1.8v1.8H7.1z"
                    + "M5.4 6.4a2.6 2.6 0 1 1 3.6 2.4v1H7.2V7.6h.8a1 1 0 1 0-1-1.2z";

    static final String FLAG = "M3 1h1.6v1H13l-2 3.5L13 9H4.6v6H3V1z";
    static final String HALF = "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zm0 1.8v10.4A5.2 5.2 0 0 0 8 2.8z";
    static final String CHECK = "M6.3 13.2L1.8 8.7l1.5-1.5 3 3 6.4-6.4 1.5 1.5-7.9 7.9z";
    static final String AGAIN = "M8 2a6 6 0 0 1 5.2 3H15l-2.7 3.5L9.5 5h1.7A4.2 4.2 0 1 0 12 9.3l1.7.6A6 6 0 1 1 8 2z";
    static final String STAR = "M8 1l2.1 4.6 5 .6-3.7 3.4 1 5L8 12.1l-4.4 2.5 1-5L.9 6.2l5-.6L8 1z";
    static final String CLOCK =
            "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zm0 1.8a5.2 5.2 0 1 0 0 10.4A5.2 5.2 0 0 0 8 2.8zM7.2 4.5h1.6v3.2"
                    + "l2.3 1.4-.8 1.3-3.1-1.9v-4z";
    static final String STOP = "M3.5 3.5h9v9h-9z";

    private Icons() {}
}
