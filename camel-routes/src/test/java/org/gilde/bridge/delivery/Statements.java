package org.gilde.bridge.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;

/** Texts of Statements, with more in them than may leave the store. */
public final class Statements {
    public static final String COMPLETED = "http://adlnet.gov/expapi/verbs/completed";
    public static final String LAUNCHED = "http://adlnet.gov/expapi/verbs/launched";

    private Statements() {}

    public static String of(String verb, String mail) {
        return """
                {"actor": {"name": "Fatima El Amrani", "mbox": "mailto:%s"},
                 "verb": {"id": "%s", "display": {"en": "did"}},
                 "object": {"id": "https://lms.sociaalhuis.example/mod/7",
                            "definition": {"name": {"en": "Module 7"}, "description": {"en": "described"}}}}
                """
                .formatted(mail, verb);
    }

    /** Returns what of a Statement is stored where its credential minimises. */
    static String least(ActivityTraits traits, String json) {
        try {
            return Json.MAPPER.writeValueAsString(new LeastStatement(traits).of(Json.MAPPER.readTree(json)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public static String completed() {
        return of(COMPLETED, "fatima@sociaalhuis.example");
    }
}
