/* Shares items and takes them back, in place. Reading works without this script; it only shows the controls that need it. */
(function () {
    "use strict";

    var busy = window.gildeMacros.busy;
    var say = window.gildeMacros.say;
    var send = window.gildeMacros.send;

    function recipients(item) {
        return Array.from(item.querySelectorAll(".gilde-recipient"));
    }

    function ticked(recipient) {
        return Array.from(recipient.querySelectorAll("input[type=checkbox]:checked"));
    }

    function seen(recipient) {
        return [recipient.dataset.what]
            .concat(
                ticked(recipient).map(function (tick) {
                    return tick.dataset.label;
                })
            )
            .join(", ");
    }

    function day(recipient) {
        var input = recipient.querySelector("input[type=date]");
        return input ? input.value : "";
    }

    function line(recipient, language) {
        var until = day(recipient);
        var text = recipient.dataset.name + ": " + seen(recipient);
        if (!until) {
            return recipient.dataset.given ? text + " (" + recipient.dataset.given + ")" : text;
        }
        var written = new Date(until + "T12:00:00").toLocaleDateString(language, { dateStyle: "long" });
        return text + " (" + recipient.dataset.until.replace("{0}", written) + ")";
    }

    // Says in place who sees the item now, as the page did when it was opened.
    function repaint(list, item) {
        var shared = recipients(item).filter(function (recipient) {
            return recipient.dataset.shared === "true";
        });
        var lines = item.querySelector(".gilde-seen");
        lines.textContent = "";
        shared.forEach(function (recipient) {
            var entry = document.createElement("li");
            entry.textContent = line(recipient, list.lang);
            lines.append(entry);
        });
        lines.hidden = shared.length === 0;
        item.querySelector(".gilde-unseen").hidden = shared.length > 0;
        recipients(item).forEach(function (recipient) {
            if (recipient.dataset.recipient) {
                var side = recipient.dataset.shared === "true" ? "off" : "on";
                recipient.querySelector("button").textContent = recipient.dataset[side + "Label"];
            }
        });
    }

    function body(recipient) {
        var wish = {
            details: ticked(recipient).map(function (tick) {
                return tick.value;
            }),
        };
        if (recipient.dataset.always) {
            wish.details.push(recipient.dataset.always);
        }
        var who = recipient.querySelector(".gilde-who input");
        wish[recipient.dataset.field] =
            recipient.dataset.field === "coach" ? true : who ? who.value.trim() : recipient.dataset.value;
        if (recipient.dataset.field === "person") {
            wish.until = day(recipient);
        }
        return wish;
    }

    // A person who was named just now gets a control like the others.
    function settle(list, item, open, share) {
        var before = recipients(item).find(function (recipient) {
            return recipient.dataset.recipient === share.id;
        });
        if (before) {
            before.remove();
        }
        var control = open.cloneNode(true);
        control.querySelector(".gilde-who").remove();
        control.querySelector("button").removeAttribute("aria-disabled");
        control.querySelector("legend").textContent = share.name;
        control.dataset.recipient = share.id;
        control.dataset.value = share.person;
        control.dataset.shared = "true";
        ["name", "onLabel", "offLabel", "onSaid", "offSaid"].forEach(function (word) {
            control.dataset[word] = control.dataset[word].replace("{1}", share.name);
        });
        open.before(control);
        open.querySelector(".gilde-who input").value = "";
        ticked(open).forEach(function (tick) {
            tick.checked = false;
        });
        listen(list, item, control);
        return control;
    }

    function told(list, item, recipient) {
        repaint(list, item);
        say(list, recipient.dataset.onSaid.replace("{0}", seen(recipient)), false);
    }

    function complain(list, recipient, error) {
        var live = list.querySelector(".gilde-live");
        var words = live.dataset.failed;
        if (recipient.dataset.field === "person" && error.message === "404") {
            words = live.dataset.nobody;
        } else if (recipient.dataset.field === "person" && error.message === "400") {
            words = live.dataset.day;
        }
        say(list, words, true);
    }

    function share(list, item, recipient) {
        return send("PUT", item.dataset.url, body(recipient)).then(function (answer) {
            if (recipient.dataset.recipient) {
                recipient.dataset.shared = "true";
                recipient.dataset.given = ""; // from now on it is the reader's own choice
                told(list, item, recipient);
                return;
            }
            var who = recipient.querySelector(".gilde-who input").value.trim().toLowerCase();
            var kept = answer.audience.find(function (one) {
                return one.person && one.person.toLowerCase() === who;
            });
            told(list, item, settle(list, item, recipient, kept));
        });
    }

    function takeBack(list, item, recipient) {
        var url = item.dataset.url + "/" + encodeURIComponent(recipient.dataset.recipient);
        return send("DELETE", url).then(function () {
            forgetAudience(recipient);
            repaint(list, item);
            say(list, recipient.dataset.offSaid, false);
        });
    }

    function forgetAudience(recipient) {
        recipient.dataset.shared = "false";
        ticked(recipient).forEach(function (tick) {
            tick.checked = false;
        });
    }

    function listen(list, item, recipient) {
        var button = recipient.querySelector("button");
        function failed(error) {
            complain(list, recipient, error);
        }
        button.addEventListener("click", function () {
            busy(
                button,
                function () {
                    return recipient.dataset.shared === "true"
                        ? takeBack(list, item, recipient)
                        : share(list, item, recipient);
                },
                failed
            );
        });
        recipient.querySelectorAll("input[type=checkbox], input[type=date]").forEach(function (input) {
            var before = input.value;
            input.addEventListener("change", function () {
                if (recipient.dataset.shared !== "true") {
                    return;
                }
                share(list, item, recipient)
                    .then(function () {
                        before = input.value;
                    })
                    .catch(function (error) {
                        // What was not kept is not shown as if it were.
                        if (input.type === "checkbox") {
                            input.checked = !input.checked;
                        } else {
                            input.value = before;
                        }
                        failed(error);
                    });
            });
        });
    }

    function same(item, recipient) {
        return recipients(item).filter(function (control) {
            return control.dataset.recipient === recipient && !control.dataset.always;
        });
    }

    function shareAll(list, all, button) {
        var wish = { topics: all.dataset.topics.split(",") };
        wish[button.dataset.field] = button.dataset.field === "coach" ? true : button.dataset.value;
        return send("POST", all.dataset.url, wish).then(function (answer) {
            list.querySelectorAll(".gilde-sharing").forEach(function (item) {
                same(item, button.dataset.recipient).forEach(function (control) {
                    forgetAudience(control);
                    control.dataset.shared = "true";
                    control.dataset.given = "";
                });
                repaint(list, item);
            });
            say(list, button.dataset.said.replace("{0}", String(answer.items)), false);
        });
    }

    function takeAllBack(list, button) {
        return send("DELETE", button.dataset.url).then(function () {
            list.querySelectorAll(".gilde-sharing").forEach(function (item) {
                recipients(item).forEach(forgetAudience);
                repaint(list, item);
            });
            say(list, button.dataset.said, false);
        });
    }

    function coach(list, tools) {
        tools.querySelector(".gilde-acts").hidden = false;
        tools.querySelectorAll("button").forEach(function (button) {
            button.addEventListener("click", function () {
                var names = button.value === "name";
                busy(
                    button,
                    function () {
                        var chosen = names ? { person: tools.querySelector("select").value } : undefined;
                        return send(names ? "PUT" : "DELETE", tools.dataset.url, chosen).then(function () {
                            // With whom things can be shared has changed.
                            window.location.reload();
                        });
                    },
                    function () {
                        say(list, tools.dataset.failed, true);
                    }
                );
            });
        });
    }

    function enable(list) {
        if (list.dataset.gildeShares) {
            return;
        }
        list.dataset.gildeShares = "true";
        list.querySelectorAll(".gilde-sharing").forEach(function (item) {
            item.querySelector(".gilde-audience").hidden = false;
            list.querySelector(".gilde-free").hidden = false;
            recipients(item).forEach(function (recipient) {
                listen(list, item, recipient);
            });
        });
        list.querySelectorAll(".gilde-share-all").forEach(function (all) {
            all.hidden = false;
            all.querySelectorAll("button").forEach(function (button) {
                button.addEventListener("click", function () {
                    busy(button, shareAll.bind(null, list, all, button), function () {
                        say(list, list.querySelector(".gilde-live").dataset.failed, true);
                    });
                });
            });
        });
        list.querySelectorAll(".gilde-all-back").forEach(function (button) {
            button.hidden = false;
            button.addEventListener("click", function () {
                busy(button, takeAllBack.bind(null, list, button), function () {
                    say(list, list.querySelector(".gilde-live").dataset.failed, true);
                });
            });
        });
        list.querySelectorAll(".gilde-coach").forEach(function (tools) {
            coach(list, tools);
        });
    }

    function start() {
        document.querySelectorAll(".gilde-beside, .gilde-mine").forEach(enable);
    }

    if (document.readyState === "loading") {
        document.addEventListener("DOMContentLoaded", start);
    } else {
        start();
    }
})();
