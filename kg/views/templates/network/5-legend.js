// The legend: what is what, how often, and what to leave out.
const writeKinds = (list, looks, counts, hidden, mark) => {
  list.replaceChildren();
  looks.forEach((look, kind) => {
    if (!counts[kind]) return;
    const button = make("button", { type: "button", "aria-pressed": String(!hidden.has(kind)) },
      mark(look), make("span", { class: "name" }, look.label), make("span", { class: "count" }, figure.format(counts[kind])));
    button.addEventListener("click", () => {
      if (!hidden.delete(kind)) hidden.add(kind);
      button.setAttribute("aria-pressed", String(!hidden.has(kind)));
      redraw();
    });
    list.append(make("li", {}, button));
  });
};
const tally = (things, looks) => {
  const counts = looks.map(() => 0);
  for (const thing of things) counts[thing.kind] += 1;
  return counts;
};
const writeLegend = () => {
  writeKinds($("legend-nodes"), data.nodeLooks, tally(nodes, data.nodeLooks), hiddenNodes, nodeMark);
  writeKinds($("legend-edges"), data.edgeLooks, tally(edges, data.edgeLooks), hiddenEdges, edgeMark);
  if (edges.some((edge) => edge.inferred)) {
    const look = { light: "#8a95a3", dark: "#76828f", width: 1.4, dashes: true };
    const entry = make("span", { class: "name" }, "Nét đứt: suy ra");
    $("legend-edges").append(make("li", { class: "dashed" }, make("button", { type: "button", disabled: true }, edgeMark(look), entry)));
  }
};
$("legend-open").addEventListener("click", () => {
  const open = $("legend-open").getAttribute("aria-expanded") !== "true";
  $("legend-open").setAttribute("aria-expanded", String(open));
});
