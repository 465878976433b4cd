/* Shares and takes back, switches on and off. Reading works without this script; it only shows the controls that need it. */
(function () {
    "use strict";

    function say(list, text, failed) {
        var live = list.querySelector(".gilde-live");
        live.classList.toggle("gilde-live-failed", failed);
        live.textContent = "";
        // A new text in an emptied region is read aloud even when it equals the one before.
        window.setTimeout(function () {
            live.textContent = text;
        }, 50);
    }

    function paint(control) {
        var side = control.dataset.shared === "true" ? "on" : "off";
        control.querySelector(".gilde-share-note").textContent = control.dataset[side + "Note"];
        control.querySelector("button").textContent = control.dataset[side === "on" ? "offLabel" : "onLabel"];
    }

    // What was counted is forgotten: its sentence goes, too.
    function forget(list) {
        list.querySelectorAll(".gilde-flow-read").forEach(function (sentence) {
            sentence.remove();
        });
    }

    function toggle(list, control, button) {
        var share = control.dataset.shared !== "true";
        button.setAttribute("aria-disabled", "true");
        fetch(control.dataset.url, {
            method: share ? "PUT" : "DELETE",
            credentials: "same-origin",
            headers: { Accept: "application/json", "Content-Type": "application/json", "X-Atlassian-Token": "no-check" },
        })
            .then(function (answer) {
                if (!answer.ok) {
                    throw new Error(String(answer.status));
                }
                // The same switch may stand in several macros of a page.
                document.querySelectorAll(".gilde-share").forEach(function (each) {
                    if (each.dataset.url === control.dataset.url) {
                        each.dataset.shared = String(share);
                        paint(each);
                    }
                });
                if (!share) {
                    forget(list);
                }
                say(list, share ? control.dataset.onSaid : control.dataset.offSaid, false);
            })
            .catch(function () {
                say(list, control.dataset.failed, true);
            })
            .finally(function () {
                button.removeAttribute("aria-disabled");
            });
    }

    function send(method, url, body) {
        return fetch(url, {
            method: method,
            credentials: "same-origin",
            headers: { Accept: "application/json", "Content-Type": "application/json", "X-Atlassian-Token": "no-check" },
            body: body ? JSON.stringify(body) : undefined,
        }).then(function (answer) {
            if (!answer.ok) {
                throw new Error(String(answer.status));
            }
            return answer.json();
        });
    }

    function busy(button, work, failed) {
        if (button.getAttribute("aria-disabled") === "true") {
            return;
        }
        button.setAttribute("aria-disabled", "true");
        work()
            .catch(failed)
            .finally(function () {
                button.removeAttribute("aria-disabled");
            });
    }

    function enable(list) {
        if (list.dataset.gildeReady) {
            return;
        }
        list.dataset.gildeReady = "true";
        list.querySelectorAll(".gilde-share").forEach(function (control) {
            var button = control.querySelector("button");
            button.hidden = false;
            list.querySelectorAll(".gilde-free, .gilde-plain").forEach(function (text) {
                text.hidden = text.classList.contains("gilde-plain");
            });
            button.addEventListener("click", function () {
                if (button.getAttribute("aria-disabled") !== "true") {
                    toggle(list, control, button);
                }
            });
        });
    }

    window.gildeMacros = { busy: busy, say: say, send: send };

    /* Comes in and goes out with one click; without this script the link leads to a page with a form for it. */
    function step(header, link) {
        link.setAttribute("aria-disabled", "true");
        fetch(link.dataset.url, {
            method: link.dataset.method,
            credentials: "same-origin",
            headers: { Accept: "application/json", "Content-Type": "application/json", "X-Atlassian-Token": "no-check" },
        })
            .then(function (answer) {
                if (!answer.ok) {
                    throw new Error(String(answer.status));
                }
                // What the page shows, and what the reader may do on it, has changed.
                window.location.reload();
            })
            .catch(function () {
                link.removeAttribute("aria-disabled");
                say(header, link.dataset.failed, true);
            });
    }

    function open(header) {
        header.querySelectorAll(".gilde-step").forEach(function (link) {
            link.setAttribute("role", "button");
            link.addEventListener("keydown", function (event) {
                if (event.key === " ") {
                    event.preventDefault();
                    link.click();
                }
            });
            link.addEventListener("click", function (event) {
                event.preventDefault();
                if (link.getAttribute("aria-disabled") !== "true") {
                    step(header, link);
                }
            });
        });
    }

    function start() {
        document.querySelectorAll(".gilde-flow, .gilde-beside, .gilde-mine").forEach(enable);
        document.querySelectorAll(".gilde-community").forEach(open);
    }

    if (document.readyState === "loading") {
        document.addEventListener("DOMContentLoaded", start);
    } else {
        start();
    }
})();
