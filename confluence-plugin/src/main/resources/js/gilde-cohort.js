/* Puts the text of a chosen file into the list, so that it is seen before it is sent. */
(() => {
    const MOST = 1000000;

    const read = async (file, field, says) => {
        const bytes = await file.arrayBuffer();
        let windows = false;
        try {
            field.value = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
        } catch (notUtf8) {
            windows = true;
            field.value = new TextDecoder("windows-1252").decode(bytes);
        }
        says(windows ? "windows" : "");
    };

    const start = () => {
        document.querySelectorAll(".gilde-cohort-file").forEach((part) => {
            const input = part.querySelector("input");
            const said = part.querySelector("[role=status]");
            const says = (word) => {
                said.textContent = word ? part.dataset[word] : "";
            };
            part.hidden = false;
            input.addEventListener("change", () => {
                const file = input.files[0];
                if (file && file.size > MOST) {
                    says("big");
                } else if (file) {
                    read(file, document.getElementById(part.dataset.target), says);
                }
            });
        });
    };

    if (document.readyState === "loading") {
        document.addEventListener("DOMContentLoaded", start);
    } else {
        start();
    }
})();
