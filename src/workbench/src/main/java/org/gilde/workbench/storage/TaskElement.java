package org.gilde.workbench.storage;

import org.gilde.workbench.html.Html;

/** Renders task lists. Ticking happens in the editor. */
final class TaskElement {
    private final StorageRenderer renderer;

    TaskElement(StorageRenderer renderer) {
        this.renderer = renderer;
    }

    Html list(Node.Element list, Rendering rendering) {
        Html tasks = list.elements("ac:task").map(task -> task(task, rendering)).collect(Html.joined());
        return Html.of("<ul class=\"inline-task-list\">{}</ul>", tasks);
    }

    private Html task(Node.Element task, Rendering rendering) {
        boolean done = task.first("ac:task-status")
                .filter(status -> status.text().strip().equals("complete"))
                .isPresent();
        Html body = task.first("ac:task-body")
                .map(text -> renderer.children(text, rendering))
                .orElse(Html.EMPTY);
        return done
                ? Html.of(
                        "<li class=\"checked\"><span role=\"img\" aria-label=\"✓\" class=\"task-box\">✓</span>{}</li>",
                        body)
                : Html.of("<li><span class=\"task-box\" aria-hidden=\"true\"></span>{}</li>", body);
    }
}
