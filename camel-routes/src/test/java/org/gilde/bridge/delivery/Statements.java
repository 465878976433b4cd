package org.gilde.bridge.delivery;

/** Texts of Statements, with more in them than may leave the store. */
final class Statements {
    static final String COMPLETED = "http://adlnet.gov/expapi/verbs/completed";
    static final String LAUNCHED = "http://adlnet.gov/expapi/verbs/launched";

    private Statements() {}

    static String of(String verb, String mail) {
        return """
                {"actor": {"name": "Fatima El Amrani", "mbox": "mailto:%s"},
                 "verb": {"id": "%s", "display": {"en": "did"}},
                 "object": {"id": "https://lms.sociaalhuis.example/mod/7",
                            "definition": {"name": {"en": "Module 7"}, "description": {"en": "described"}}}}
                """
                .formatted(mail, verb);
    }

    static String completed() {
        return of(COMPLETED, "fatima@sociaalhuis.example");
    }
}
