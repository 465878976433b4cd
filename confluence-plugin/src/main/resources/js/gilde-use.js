/* Notes in place that something learned was used. Without this script the links lead to a page with a form for it. */
(function () {
    "use strict";

    var busy = window.gildeMacros.busy;
    var say = window.gildeMacros.say;
    var send = window.gildeMacros.send;

    function field(form, name) {
        return form.querySelector("input[name=" + name + "]");
    }

    function close(list, form) {
        var link = form.gildeLink;
        form.hidden = true;
        form.gildeLink = undefined;
        if (link) {
            link.setAttribute("aria-expanded", "false");
            link.focus();
        }
    }

    function open(form, link) {
        if (form.gildeLink) {
            form.gildeLink.setAttribute("aria-expanded", "false");
        }
        if (form.gildeLink !== link) {
            form.reset();
            mark(form, "");
        }
        form.gildeLink = link;
        link.after(form);
        link.setAttribute("aria-expanded", "true");
        form.hidden = false;
        field(form, "sentence").focus();
    }

    function mark(form, name) {
        ["sentence", "date"].forEach(function (each) {
            field(form, each).removeAttribute("aria-invalid");
        });
        if (name) {
            field(form, name).setAttribute("aria-invalid", "true");
            field(form, name).focus();
        }
    }

    // Says how often the item was used wherever it stands on the page, as the page does when it is opened.
    function repaint(list, form, kept) {
        var count = new Intl.PluralRules(list.lang).select(kept.times) === "one" ? "one" : "other";
        var day = new Date(kept.last + "T12:00:00").toLocaleDateString(list.lang, { dateStyle: "long" });
        var words = form.dataset[count].split("{0}").join(kept.times.toLocaleString(list.lang)).split("{1}").join(day);
        document.querySelectorAll(".gilde-used").forEach(function (line) {
            if (line.dataset.item === String(kept.item)) {
                line.textContent = words;
                line.hidden = false;
            }
        });
    }

    function wrong(list, form, name, words) {
        mark(form, name);
        say(list, words, true);
    }

    function keep(list, form) {
        var link = form.gildeLink;
        var wish = {
            item: Number(link.dataset.item),
            sentence: field(form, "sentence").value,
            helped: field(form, "helped").value,
            hindered: field(form, "hindered").value,
            date: field(form, "date").value,
        };
        return send("POST", form.dataset.url, wish).then(function (kept) {
            repaint(list, form, kept);
            form.reset();
            close(list, form);
            say(list, form.dataset.said.split("{0}").join(link.dataset.title), false);
        });
    }

    function submit(list, form) {
        var day = field(form, "date");
        if (!field(form, "sentence").value.trim()) {
            wrong(list, form, "sentence", form.dataset.missing);
        } else if (day.value > day.max) {
            wrong(list, form, "date", form.dataset.future);
        } else {
            mark(form, "");
            busy(form, keep.bind(null, list, form), function (error) {
                say(list, error.message === "404" ? form.dataset.gone : list.querySelector(".gilde-live").dataset.failed, true);
            });
        }
    }

    function enable(list) {
        var form = list.querySelector(".gilde-use-form");
        if (!form || list.dataset.gildeUses) {
            return;
        }
        list.dataset.gildeUses = "true";
        list.querySelectorAll(".gilde-use").forEach(function (link) {
            link.setAttribute("role", "button");
            link.setAttribute("aria-expanded", "false");
            link.addEventListener("keydown", function (event) {
                if (event.key === " ") {
                    event.preventDefault();
                    link.click();
                }
            });
            link.addEventListener("click", function (event) {
                event.preventDefault();
                if (form.gildeLink === link && !form.hidden) {
                    close(list, form);
                } else {
                    open(form, link);
                }
            });
        });
        form.addEventListener("submit", function (event) {
            event.preventDefault();
            submit(list, form);
        });
        form.querySelector("button[type=button]").addEventListener("click", function () {
            close(list, form);
        });
        form.addEventListener("keydown", function (event) {
            if (event.key === "Escape") {
                event.stopPropagation();
                close(list, form);
            }
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
