// Choosing, focusing, and what the keyboard and the address do.
const neighbours = (index) => [...new Set(nodes[index].lines.map((line) => other(edges[line], index)))].sort((a, b) => a - b);
const MOST = 240; // neighbours shown around one node

/** What of the window is free for the drawing: beside legend and panel, below the head. */
const room = (open = !$("panel").hidden) => {
  if (innerWidth <= 720) return { left: 24, right: 24, top: $("overview").hidden ? 110 : 156, bottom: open ? innerHeight * 0.56 + 20 : 70 };
  return { left: innerWidth > 1000 ? 312 : 40, right: open ? 436 : 70, top: 40, bottom: 50 };
};
const aim = ({ left, right, top, bottom }) => ({ x: (left - right) / 2, y: (top - bottom) / 2 });
/** Where the view must stand so that everything drawn fits into what is free; null if nothing is drawn. */
const frame = () => {
  const places = [...scene].filter(([index]) => isShown(index)).map(([, place]) => place);
  if (!places.length) return null;
  const [across, down] = [places.map(([x]) => x), places.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...across) - 60, Math.max(...across) + 60, Math.min(...down) - 40, Math.max(...down) + 80];
  const free = room();
  const scale = Math.min(1.25, (innerWidth - free.left - free.right) / (right - left), (innerHeight - free.top - free.bottom) / (bottom - top));
  return { position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale: Math.max(scale, 0.05), offset: aim(free) };
};
/** How much larger marks and lines are drawn so that they can be seen from that far. */
const growth = (scale) => Math.min(2.2, Math.max(1, 0.6 / scale));
const adapt = (scale) => {
  const wanted = growth(scale);
  if (Math.abs(wanted - grow) < 0.2) return;
  grow = wanted;
  redraw();
};
let whole = true; // whether all is seen as `fit` shows it: then it is shown so in a window of another size, too
/** Draw anew, with marks that can be seen from that far, and show all of it. */
const fit = (animate) => {
  const view = frame();
  whole = true;
  grow = view ? growth(view.scale) : 1;
  redraw();
  if (view) network.moveTo({ ...view, animation: animate && !calm.matches ? { duration: 350 } : false });
};
const calm = matchMedia("(prefers-reduced-motion: reduce)");

/** Places around the middle: a ring of a few, else a honeycomb of the shape of what is free, so that names have room. */
const placesAround = (count) => {
  if (count <= 9) {
    const angles = Array.from({ length: count }, (_, number) => (2 * Math.PI * number) / count - Math.PI / 2);
    return angles.map((angle) => [Math.round(250 * Math.cos(angle)), Math.round(185 * Math.sin(angle))]);
  }
  const free = room(true);
  const ratio = Math.max(innerWidth - free.left - free.right, 100) / Math.max(innerHeight - free.top - free.bottom, 100);
  const reach = Math.ceil(Math.sqrt(count * Math.max(ratio, 1 / ratio))) + 2;
  const cells = [];
  for (let row = -reach; row <= reach; row += 1)
    for (let column = -reach; column <= reach; column += 1) {
      const [x, y] = [(column + (row % 2 ? 0.5 : 0)) * 200, row * 120];
      if (x || y) cells.push({ x, y, far: (x / ratio) ** 4 + y ** 4, angle: Math.atan2(x, -y) });
    }
  cells.sort((a, b) => a.far - b.far || a.angle - b.angle).length = count;
  return cells.sort((a, b) => a.angle - b.angle || a.far - b.far).map(({ x, y }) => [x, y]);
};
/** Lay a node's neighbours around it: those of one kind side by side. */
const showAround = (index) => {
  const around = neighbours(index).slice(0, MOST).sort((a, b) => nodes[a].kind - nodes[b].kind || a - b);
  $("overview").hidden = false;
  const places = placesAround(around.length);
  scene = new Map([[index, [0, 0]], ...around.map((one, number) => [one, places[number]])]);
  choose(index, { stay: true });
  fit(true);
};
const showOverview = () => {
  scene = seeAll();
  $("overview").hidden = true;
  if (chosen >= 0 && !scene.has(chosen)) unchoose();
  fit(true);
};

const choose = (index, { focus = false, stay = false } = {}) => {
  hiddenNodes.delete(nodes[index].kind) && writeLegend();
  if (!scene.has(index)) return showAround(index);
  chosen = index;
  near = new Set([index, ...neighbours(index)]);
  writeNode(index);
  showPanel(true);
  const least = innerWidth <= 720 ? 0.5 : 0.75;
  const scale = stay ? network.getScale() : Math.min(Math.max(network.getScale(), least), 1.6);
  grow = growth(scale);
  redraw();
  network.unselectAll();
  if (!stay) {
    whole = false;
    const [x, y] = scene.get(index);
    network.moveTo({ position: { x, y }, scale, offset: aim(room()), animation: calm.matches ? false : { duration: 350 } });
  }
  if (focus) $("panel-title").focus({ preventScroll: true });
  remember(nodes[index].iri);
};
const chooseEdge = (line) => {
  chosen = -1;
  near = new Set([edges[line].from, edges[line].to]);
  writeEdge(line);
  showPanel(true);
  redraw();
};
const unchoose = () => {
  chosen = -1;
  near = null;
  showPanel(false);
  redraw();
  remember("");
};

// The address names the chosen node, so that Back goes back and a link leads to a node.
const remember = (iri) => {
  const wanted = iri ? `#${encodeURIComponent(iri)}` : "";
  if (location.hash !== wanted && (wanted || location.hash)) location.hash = wanted || "#";
};
const readAddress = () => {
  let iri = "";
  try {
    iri = decodeURIComponent(location.hash.slice(1));
  } catch {
    return; // not an address that this page wrote
  }
  const index = byIri.get(iri);
  if (index === undefined) {
    if (chosen >= 0 && !iri) unchoose();
  } else if (index !== chosen) choose(index);
};

network.on("click", ({ nodes: [node], edges: [line] }) => {
  if (node !== undefined) choose(node, { stay: true });
  else if (line !== undefined) chooseEdge(line);
  else if (near) unchoose();
});
network.on("doubleClick", ({ nodes: [node] }) => node !== undefined && showAround(node));
network.on("hoverNode", () => ($("canvas").style.cursor = "pointer"));
network.on("blurNode", () => ($("canvas").style.cursor = ""));
const zoom = (factor) => {
  const scale = Math.min(5, Math.max(0.04, network.getScale() * factor));
  adapt(scale);
  whole = false;
  network.moveTo({ scale, animation: calm.matches ? false : { duration: 180 } });
};
network.on("zoom", ({ scale }) => {
  whole = false;
  adapt(scale);
});
network.on("dragStart", () => (whole = false));
network.on("resize", () => requestAnimationFrame(() => whole && fit(false))); // afterwards: vis moves the view itself first
$("zoom-in").addEventListener("click", () => zoom(1.4));
$("zoom-out").addEventListener("click", () => zoom(1 / 1.4));
$("zoom-fit").addEventListener("click", () => fit(true));
$("overview").addEventListener("click", showOverview);
$("panel-close").addEventListener("click", unchoose);
addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape" && near) unchoose();
  else if (event.key === "/" && document.activeElement !== $("query")) {
    event.preventDefault();
    $("query").focus();
  }
});
addEventListener("hashchange", readAddress);

const told = figure.format(data.articles.length); // an article that states nothing is counted, too
const sources = data.read > data.articles.length ? `${told} trong ${figure.format(data.read)} bài báo có dữ kiện` : `${told} bài báo`;
const parts = [`${figure.format(nodes.length)} nút`, `${figure.format(edges.length)} đường nối`, sources];
if (overview.length < nodes.length) parts.unshift(`${figure.format(overview.length)} nút nối nhiều nhất trong`);
$("count").textContent = parts.join(" · ").replace("trong · ", "trong ") + (data.asOf ? ` · tính đến ${data.asOf}` : "");
$("empty").hidden = nodes.length > 0;
for (const id of ["legend", "zoom", "search"]) $(id).hidden = nodes.length === 0;
writeLegend();
fit(false);
readAddress();
