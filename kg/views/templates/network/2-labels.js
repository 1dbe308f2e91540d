// Labels: what matters most first, none over another, none at the edge or beneath the page's own parts.
const LINE = 15;
const WRAPS = [[132, 4], [210, 2], [96, 5]]; // how wide a label may be, and in how many lines
const wrapped = new Map();
const font = (weight) => `${weight} 12.5px system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif`;
const wrap = (pen, text, [widest, most]) => {
  const key = `${widest} ${text}`;
  if (wrapped.has(key)) return wrapped.get(key);
  pen.font = font(600);
  const lines = [""];
  for (const word of text.split(/\s+|(?<=\S-)(?=\S)/)) {
    const last = lines[lines.length - 1];
    const longer = last && !/\S-$/.test(last) ? `${last} ${word}` : last + word;
    if (last && pen.measureText(longer).width > widest) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  if (lines.length > most) lines.splice(most - 1, lines.length, `${lines[most - 1]}…`);
  const cut = lines.map((line) => (line.length > 34 ? `${line.slice(0, 33)}…` : line));
  const label = { lines: cut, width: Math.max(...cut.map((line) => pen.measureText(line).width)) + 6, height: cut.length * LINE };
  wrapped.set(key, label);
  return label;
};
// How much a node's name matters: how well it is joined, and what it is.
for (const node of nodes) {
  const joined = node.lines.filter((line) => data.edgeLooks[edges[line].kind].kind !== "same").length;
  node.weight = (joined + 1) * data.nodeLooks[node.kind].weight;
}
const meet = (one, other) => one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
const holds = (box, { x, y }) => box[0] < x && x < box[2] && box[1] < y && y < box[3];
/** Where a label may stand, the best first: below, above, beside, at the corners. */
const spots = ({ x, y, radius }, { width, height }) => {
  const [left, right, middle] = [x - radius - width - 1, x + radius + 1, x - width / 2];
  const [above, below, beside] = [y - radius - height - 3, y + radius + 4, y - height / 2];
  const corners = [[right, below - 6], [left, below - 6], [right, above + 6], [left, above + 6]];
  return [[middle, below], [middle, above], [right, beside], [left, beside], ...corners].map(([a, b]) => [a, b, a + width, b + height]);
};
/** What of the window the page's own parts cover. */
const covered = () => ["search", "legend-body", "legend-open", "zoom", "panel"].flatMap((id) => {
  const { left, top, right, bottom } = $(id).getBoundingClientRect();
  return right > left ? [[left, top, right, bottom]] : [];
});
/** The marks within the window, those whose names matter most first. */
const seenMarks = (scale, wide, high) => {
  const marks = [];
  for (const [index, [x, y]] of scene) {
    if (!isShown(index) || (near && !near.has(index))) continue;
    const point = network.canvasToDOM({ x, y });
    const radius = nodes[index].size * grow * scale;
    if (point.x < 0 || point.y < 0 || point.x > wide || point.y > high) continue;
    const box = [point.x - radius, point.y - radius, point.x + radius, point.y + radius];
    marks.push({ index, radius, ...point, box, weight: index === chosen ? Infinity : nodes[index].weight });
  }
  return marks.sort((a, b) => (a.weight === b.weight ? a.index - b.index : b.weight - a.weight));
};
/** The best place for a label: none that covers another label; marks only if they matter less, and none half as much. */
const findPlace = (pen, mark, marks, taken, [wide, high]) => {
  let [best, least] = [null, mark.weight];
  for (const form of WRAPS) {
    const label = wrap(pen, nodes[mark.index].short, form);
    for (const box of spots(mark, label)) {
      if (box[0] < 2 || box[1] < 2 || box[2] > wide - 2 || box[3] > high - 2 || taken.some((other) => meet(box, other))) continue;
      let cost = 0;
      for (const other of marks) if (other !== mark && meet(box, other.box)) cost += other.weight < mark.weight / 2 ? other.weight : Infinity;
      if (!cost) return { box, label };
      if (cost < least) [best, least] = [{ box, label }, cost];
    }
  }
  return best;
};
const writeLabels = (pen) => {
  const ratio = pen.canvas.width / pen.canvas.clientWidth;
  const size = [pen.canvas.clientWidth, pen.canvas.clientHeight];
  const marks = seenMarks(network.getScale(), ...size);
  const taken = covered();
  pen.save();
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.textAlign = "center";
  pen.textBaseline = "top";
  pen.lineJoin = "round";
  pen.lineWidth = 4;
  pen.strokeStyle = paper();
  pen.fillStyle = dark.matches ? "#e8edf3" : "#17202b";
  for (const mark of marks) {
    if ((mark.radius < 2.2 && mark.index !== chosen) || taken.some((box) => holds(box, mark))) continue;
    const place = findPlace(pen, mark, marks, taken, size);
    if (!place) continue;
    const { box, label } = place;
    taken.push(box);
    pen.font = font(mark.index === chosen ? 700 : nodes[mark.index].lines.length > 8 ? 600 : 500);
    label.lines.forEach((line, row) => {
      pen.strokeText(line, (box[0] + box[2]) / 2, box[1] + 1 + row * LINE);
      pen.fillText(line, (box[0] + box[2]) / 2, box[1] + 1 + row * LINE);
    });
  }
  pen.restore();
};
network.on("afterDrawing", writeLabels);
