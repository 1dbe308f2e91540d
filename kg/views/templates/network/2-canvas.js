// The drawing: vis-network with every place given.
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

network.on("dragEnd", ({ nodes: moved }) => {
  for (const [index, { x, y }] of Object.entries(network.getPositions(moved))) scene.set(Number(index), [x, y]);
});
dark.addEventListener("change", () => {
  redraw();
  writeLegend();
});
