// What the page knows, and small helpers. Text reaches the document as textContent only.
const $ = (id) => document.getElementById(id);
const read = (id) => JSON.parse($(id).textContent);
const drawn = read("network");
const data = read("data");

// nodes: {label, short, kind, iri, notes, lines: indexes of edges, said: indexes of entries}
const nodes = data.nodes.map(([iri, kind, label, short, size, notes]) => ({ iri, kind, label, short: short || label, size, notes, lines: [], said: [] }));
const edges = data.edges.map(([from, to, kind, labels, inferred]) => ({ from, to, kind, labels, inferred: Boolean(inferred) }));
const entries = data.entries.map(([kind, slots, quotes, inferred]) => ({ kind, slots, quotes, inferred: Boolean(inferred) }));
const byIri = new Map(nodes.map((node, index) => [node.iri, index]));
edges.forEach((edge, index) => {
  nodes[edge.from].lines.push(index);
  nodes[edge.to].lines.push(index);
});
entries.forEach((entry, index) => {
  for (const node of new Set(entry.slots.map((slot) => slot[1]))) if (node >= 0) nodes[node].said.push(index);
});
const other = (edge, index) => (edge.from === index ? edge.to : edge.from);

/** Make an element: attributes, then children; a child that is not an element becomes plain text. */
const make = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "click") element.addEventListener("click", value);
    else if (value !== false && value !== undefined) element.setAttribute(name, value === true ? "" : value);
  }
  for (const child of children) if (child !== "" && child !== null && child !== undefined) element.append(child);
  return element;
};

/** What search compares: no accents, no case, đ as d. */
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/đ/g, "d").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
const figure = new Intl.NumberFormat("vi-VN");

// Shapes as vis draws them, for the legend and lists.
const SHAPES = {
  dot: "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13z",
  square: "M2 2h12v12H2z",
  diamond: "M8 .5L15.5 8L8 15.5L.5 8z",
  star: "M8 .8l2.2 4.9 5.3.6-4 3.6 1.1 5.3L8 12.5l-4.6 2.7 1.1-5.3-4-3.6 5.3-.6z",
  triangle: "M8 1.2L15.4 14H.6z",
  triangleDown: "M8 14.8L15.4 2H.6z",
  hexagon: "M4.2 1.5h7.6L15.5 8l-3.7 6.5H4.2L.5 8z",
};
const dark = matchMedia("(prefers-color-scheme: dark)");
const tint = (look) => (dark.matches ? look.dark : look.light);
const draw = (path, paint) => {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const shape = document.createElementNS("http://www.w3.org/2000/svg", "path");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("class", "mark");
  svg.setAttribute("aria-hidden", "true");
  shape.setAttribute("d", path);
  for (const [name, value] of Object.entries(paint)) shape.setAttribute(name, value);
  svg.append(shape);
  return svg;
};
const nodeMark = (look) => draw(SHAPES[look.shape], { fill: tint(look) });
const edgeMark = (look) =>
  draw("M0 8H16", { fill: "none", stroke: tint(look), "stroke-width": look.width * 1.3, "stroke-dasharray": look.dashes ? "3 2.4" : "none" });
