"use strict";
const rows = [...document.querySelectorAll("tbody tr")];
const marks = [...document.querySelectorAll("rect[data-event]")];
const search = document.getElementById("search");
const found = document.getElementById("found");
const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const texts = new Map(rows.map((row) => [row, plain(row.textContent)]));

function find() {
  const words = plain(search.value).split(/\s+/).filter(Boolean);
  const hits = new Set();
  for (const row of rows) {
    const hit = words.every((word) => texts.get(row).includes(word));
    row.hidden = !hit;
    if (hit && words.length) hits.add(row.id);
  }
  for (const mark of marks) mark.classList.toggle("hit", hits.has("event-" + mark.dataset.event));
  const count = rows.filter((row) => !row.hidden).length;
  found.textContent = words.length ? count + (count === 1 ? " event" : " events") : "";
}

function choose(id) {
  for (const each of [...rows, ...marks]) each.classList.remove("chosen");
  for (const mark of marks) if (mark.dataset.event === id) mark.classList.add("chosen");
  const row = document.getElementById("event-" + id);
  if (!row) return;
  row.hidden = false;
  row.classList.add("chosen");
  return row;
}

search.addEventListener("input", find);
search.form.addEventListener("submit", (submit) => submit.preventDefault());
for (const mark of marks) {
  mark.addEventListener("click", () => {
    const row = choose(mark.dataset.event);
    if (row) { row.focus({ preventScroll: true }); row.scrollIntoView({ block: "center" }); }
  });
}
for (const row of rows) row.addEventListener("click", () => choose(row.id.slice("event-".length)));
