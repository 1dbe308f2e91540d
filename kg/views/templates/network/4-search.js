// Search: every word typed must begin a word of the name, whole or short; accents and case do not count.
const APART = / \([^()]*\)$/; // what sets two of one name apart need not be typed
const names = nodes.map(({ label, short }) => [...new Set([label, label.replace(APART, ""), short.replace(APART, "")].map((name) => ` ${fold(name)}`))]);
const FOUND = 40;
let found = [];
let active = -1;

/** How well a name fits, the best 0; null if it does not. */
const fits = (name, words, whole) => {
  if (!words.every((word) => name.includes(` ${word}`))) return null;
  return name === whole ? 0 : name.startsWith(whole) ? 1 : name.includes(whole) ? 2 : 3;
};
const find = (text) => {
  const words = fold(text).split(" ").filter(Boolean);
  if (!words.length) return [];
  const hits = names.flatMap((known, index) => {
    const ranks = known.map((name) => fits(name, words, ` ${words.join(" ")}`)).filter((rank) => rank !== null);
    return ranks.length ? [[Math.min(...ranks), index]] : []; // nodes stand in the order of how connected they are
  });
  return hits.sort((a, b) => a[0] - b[0] || a[1] - b[1]).slice(0, FOUND).map(([, index]) => index);
};
const showResults = () => {
  const query = $("query");
  found = find(query.value);
  active = found.length ? 0 : -1;
  const items = found.map((index, row) => {
    const look = data.nodeLooks[nodes[index].kind];
    const item = make("li", { role: "option", id: `result-${row}`, "aria-selected": row === 0 ? "true" : "false" },
      nodeMark(look), make("span", { class: "name" }, nodes[index].label), make("span", { class: "kind" }, look.label));
    item.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      take(row);
    });
    item.addEventListener("click", () => take(row));
    return item;
  });
  if (!items.length && query.value.trim()) items.push(make("li", { class: "none" }, "Không tìm thấy."));
  $("results").replaceChildren(...items);
  openResults(items.length > 0);
  if (active >= 0) query.setAttribute("aria-activedescendant", "result-0");
};
const openResults = (open) => {
  $("results").hidden = !open;
  $("query").setAttribute("aria-expanded", String(open));
  if (!open) $("query").removeAttribute("aria-activedescendant");
};
const move = (step) => {
  if (!found.length) return;
  active = (active + step + found.length) % found.length;
  [...$("results").children].forEach((item, row) => item.setAttribute("aria-selected", String(row === active)));
  $("query").setAttribute("aria-activedescendant", `result-${active}`);
  $("results").children[active].scrollIntoView({ block: "nearest" });
};
const take = (row) => {
  if (row < 0 || $("results").hidden) return;
  const index = found[row];
  openResults(false);
  $("query").blur();
  choose(index, { focus: true });
};
$("query").addEventListener("input", showResults);
$("query").addEventListener("focus", () => $("query").value && showResults());
$("query").addEventListener("blur", () => openResults(false));
$("query").addEventListener("keydown", (event) => {
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    if ($("results").hidden) showResults();
    else move(event.key === "ArrowDown" ? 1 : -1);
  } else if (event.key === "Enter") take(active);
  else if (event.key === "Escape") {
    event.stopPropagation();
    if ($("results").hidden) $("query").blur();
    openResults(false);
  }
});
