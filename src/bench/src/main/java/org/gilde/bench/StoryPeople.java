package org.gilde.bench;

import java.util.List;

/** Statements about the people of the demo story, one item each: a person and an activity. */
final class StoryPeople {
    static final String COURSE = "Motivational interviewing";
    private static final List<String> PEOPLE = List.of("fatima", "jan", "piet", "els", "noor", "karim", "admin");

    private StoryPeople() {}

    /** Returns a completion by the person of that number; every fifth activity belongs to the course. */
    static String statement(int number) {
        int activity = number / PEOPLE.size();
        return statement(
                PEOPLE.get(number % PEOPLE.size()),
                "https://lms.bench.example/mod/page/view.php?id=" + activity,
                "Module " + activity,
                activity % 5 == 0 ? COURSE : "Course " + activity % 40);
    }

    static String statement(String person, String activity, String title, String course) {
        return """
            {"actor":{"mbox":"mailto:%s@sociaalhuis.example"},"verb":{"id":"http://adlnet.gov/expapi/verbs/completed"},\
            "object":{"id":"%s","definition":{"type":"http://adlnet.gov/expapi/activities/module","name":{"en":"%s"}}},\
            "result":{"completion":true,"score":{"raw":80,"min":0,"max":100}},\
            "context":{"contextActivities":{"parent":[{"id":"https://lms.bench.example/course/%s","definition":\
            {"type":"https://w3id.org/xapi/cmi5/activitytype/course","name":{"en":"%s"}}}]}}}"""
                .formatted(person, activity, title, course.replace(' ', '-'), course);
    }
}
