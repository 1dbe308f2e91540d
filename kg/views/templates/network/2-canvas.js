// The drawing: vis-network with every place given, and labels that never lie over one another.
const hiddenNodes = new Set();
const hiddenEdges = new Set(data.edgeLooks.flatMap((look, kind) => (look.shown ? [] : [kind])));
const overview = drawn.nodes;
// A drawing that is wide lies on its side on a tall screen, and the other way round.
const span = (values) => Math.max(...values) - Math.min(...values);
const wide = span(overview.map(({ x }) => x)) > span(overview.map(({ y }) => y));
const turned = wide !== innerWidth > innerHeight;
const seeAll = () => new Map(overview.map(({ id, x, y }) => [id, turned ? [y, x] : [x, y]]));
let scene = seeAll(); // what is drawn now, and where
let chosen = -1; // the selected node
let grow = 1; // marks and lines are drawn larger where much must fit into the window
let near = null; // the selected node or edge's ends and neighbours; null when nothing is selected

const visNodes = new vis.DataSet();
const visEdges = new vis.DataSet();
const network = new vis.Network($("canvas"), { nodes: visNodes, edges: visEdges }, JSON.parse(drawn.options));
const isShown = (index) => scene.has(index) && !hiddenNodes.has(nodes[index].kind);

const paper = () => (dark.matches ? "#10141a" : "#f6f7f9");
const styleNode = (index) => {
  const look = data.nodeLooks[nodes[index].kind];
  const colour = tint(look);
  const [x, y] = scene.get(index);
  return {
    id: index, x, y, shape: look.shape, size: nodes[index].size * grow, title: nodes[index].label, hidden: !isShown(index),
    opacity: near && !near.has(index) ? 0.16 : 1, borderWidth: index === chosen ? 4 : 1.5,
    color: { background: colour, border: index === chosen ? (dark.matches ? "#fff" : "#17202b") : paper(),
      highlight: { background: colour, border: dark.matches ? "#fff" : "#17202b" }, hover: { background: colour, border: colour } },
  };
};
const styleEdge = (index) => {
  const edge = edges[index];
  const look = data.edgeLooks[edge.kind];
  const lit = !near || (chosen >= 0 ? edge.from === chosen || edge.to === chosen : near.has(edge.from) && near.has(edge.to));
  return {
    id: index, from: edge.from, to: edge.to, width: look.width * grow, dashes: look.dashes || edge.inferred ? [5, 5] : false,
    title: `${edge.labels.join(" · ")}${edge.inferred ? " (suy ra)" : ""}`, arrows: look.arrow ? "to" : "",
    color: { color: tint(look), highlight: tint(look), hover: tint(look), opacity: lit ? 0.9 : 0.07 },
    hidden: hiddenEdges.has(edge.kind) || !isShown(edge.from) || !isShown(edge.to),
  };
};
/** Bring the drawing in line with what is to be seen. */
const redraw = () => {
  const touched = new Set([...scene.keys()].flatMap((index) => nodes[index].lines));
  const lines = new Set([...touched].filter((line) => scene.has(edges[line].from) && scene.has(edges[line].to)));
  visEdges.remove(visEdges.getIds().filter((line) => !lines.has(line)));
  visNodes.remove(visNodes.getIds().filter((index) => !scene.has(index)));
  visNodes.update([...scene.keys()].map(styleNode));
  visEdges.update([...lines].map(styleEdge));
};

// Labels: the most connected first, each only where it covers no other.
const LINE = 15;
const wrapped = new Map();
const font = (weight) => `${weight} 12.5px system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif`;
const wrap = (pen, text) => {
  if (wrapped.has(text)) return wrapped.get(text);
  pen.font = font(600);
  const lines = [""];
  for (const word of text.split(/\s+/)) {
    const last = lines[lines.length - 1];
    if (last && pen.measureText(`${last} ${word}`).width > 132) lines.push(word);
    else lines[lines.length - 1] = last ? `${last} ${word}` : word;
  }
  if (lines.length > 3) lines.splice(2, lines.length, `${lines[2]}…`);
  const cut = lines.map((line) => (line.length > 30 ? `${line.slice(0, 29)}…` : line));
  const label = { lines: cut, width: Math.max(...cut.map((line) => pen.measureText(line).width)) };
  wrapped.set(text, label);
  return label;
};
const meet = (one, other) => one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
const writeLabels = (pen) => {
  const ratio = pen.canvas.width / pen.canvas.clientWidth;
  const scale = network.getScale();
  const [wide, high] = [pen.canvas.clientWidth, pen.canvas.clientHeight];
  const order = [...scene.keys()].filter((index) => isShown(index) && (!near || near.has(index)));
  order.sort((a, b) => (b === chosen) - (a === chosen) || a - b);
  const marks = [];
  for (const index of order) {
    const [x, y] = scene.get(index);
    const point = network.canvasToDOM({ x, y });
    const radius = nodes[index].size * grow * scale;
    if (point.x < -90 || point.y < -60 || point.x > wide + 90 || point.y > high + 20) continue;
    marks.push({ index, radius, ...point, box: [point.x - radius, point.y - radius, point.x + radius, point.y + radius] });
  }
  const weighty = marks.slice(0, 200); // of many marks only the best connected must not be covered
  const taken = [];
  pen.save();
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.textAlign = "center";
  pen.textBaseline = "top";
  pen.lineJoin = "round";
  pen.lineWidth = 4;
  pen.strokeStyle = paper();
  pen.fillStyle = dark.matches ? "#e8edf3" : "#17202b";
  for (const mark of marks) {
    if (mark.radius < 2.2 && mark.index !== chosen) continue;
    const { lines, width } = wrap(pen, nodes[mark.index].short);
    const height = lines.length * LINE;
    // Below the mark if there is room, else above it.
    const places = [mark.y + mark.radius + 4, mark.y - mark.radius - height - 3].map((top) => [mark.x - width / 2 - 3, top, mark.x + width / 2 + 3, top + height]);
    const free = (box) => !taken.some((other) => meet(box, other)) && !weighty.some((other) => other !== mark && meet(box, other.box));
    const box = places.find(free) ?? (mark.index === chosen ? places[0] : null);
    if (!box) continue;
    taken.push(box);
    pen.font = font(mark.index === chosen ? 700 : nodes[mark.index].lines.length > 8 ? 600 : 500);
    lines.forEach((line, row) => {
      pen.strokeText(line, mark.x, box[1] + 1 + row * LINE);
      pen.fillText(line, mark.x, box[1] + 1 + row * LINE);
    });
  }
  pen.restore();
};
network.on("afterDrawing", writeLabels);
network.on("dragEnd", ({ nodes: moved }) => {
  for (const [index, { x, y }] of Object.entries(network.getPositions(moved))) scene.set(Number(index), [x, y]);
});
dark.addEventListener("change", () => {
  redraw();
  writeLegend();
});
