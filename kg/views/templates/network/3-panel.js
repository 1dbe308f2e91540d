// What the graph says of a node, or between two: entries with their quotes and articles.
const link = (index, ...children) => {
  const element = make("a", { class: "node", href: `#${encodeURIComponent(nodes[index].iri)}` }, ...children);
  element.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault(); // inside another page the bare address would lead to that page
    choose(index, { focus: event.detail === 0 }); // 0: the keyboard
  });
  return element;
};

const writeQuote = ([article, text, reading]) => {
  const [id, headline, publisher, date, url] = data.articles[article];
  const facts = [publisher, date, id].filter(Boolean).join(" · ");
  const name = headline ? make("span", { class: "headline" }, headline) : "";
  const source = url ? make("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, "mở bài gốc") : "";
  const footer = make("footer", {}, name, headline ? make("br") : "", facts, source && facts ? " · " : "", source);
  return make("blockquote", {}, make("p", {}, text), reading ? make("p", { class: "reading" }, `Đọc là: ${reading}`) : "", footer);
};

const VERBS = new Set(["pair", "partnership", "inferred"]);
const writeEntry = (entry, self, open) => {
  const item = make("li", { class: "entry" });
  const line = make("div");
  const notes = [];
  const spoken = VERBS.has(data.sections[entry.kind].kind); // a sentence, which keeps its subject
  let last = null;
  for (const slot of entry.slots) {
    const [text, node, style, lead] = slot;
    const own = self.includes(node) && entry.slots.length > 1;
    if (style === 2) notes.push(make("div", { class: "note" }, text));
    if (style === 2 || (own && !spoken)) continue;
    if (last) line.append(last[2] === 0 && style === 0 ? ", " : " ");
    if (lead && lead !== last?.[3]) line.append(make("span", { class: "lead" }, `${lead} `));
    const words = style === 1 ? make("span", { class: "main" }, text) : text;
    line.append(node >= 0 && !own ? link(node, words) : words);
    last = slot;
  }
  if (entry.inferred) line.append(" ", make("span", { class: "badge", title: "Không bài nào nói thẳng: máy suy ra từ các điều khác" }, "suy ra"));
  item.append(line, ...notes);
  if (entry.quotes.length) {
    const articles = new Set(entry.quotes.map((quote) => data.quotes[quote][0])).size;
    const count = `${figure.format(entry.quotes.length)} trích dẫn${articles > 1 ? ` từ ${figure.format(articles)} bài` : ""}`;
    item.append(make("details", { open }, make("summary", {}, count), ...entry.quotes.map((quote) => writeQuote(data.quotes[quote]))));
  }
  return item;
};

const writeSections = (body, said, self, kindName) => {
  const open = said.reduce((sum, index) => sum + entries[index].quotes.length, 0) <= 12;
  data.sections.forEach((section, kind) => {
    const own = said.filter((index) => entries[index].kind === kind);
    if (!own.length) return;
    const title = section.others[kindName] || section.label;
    body.append(make("h3", {}, title, make("span", { class: "count" }, figure.format(own.length))));
    const list = make("ul");
    const more = own.slice(60);
    list.append(...own.slice(0, 60).map((index) => writeEntry(entries[index], self, open)));
    body.append(list);
    if (more.length) {
      const button = make("button", { type: "button", class: "node" }, `Xem thêm ${figure.format(more.length)}`);
      button.addEventListener("click", () => {
        list.append(...more.map((index) => writeEntry(entries[index], self, false)));
        button.remove();
      });
      body.append(button);
    }
  });
};
/** List who is joined to a node by lines that no entry speaks of: the bodies of a place, the parts of a body. */
const writeJoined = (body, index) => {
  data.edgeLooks.forEach((look, kind) => {
    if (!look.reverse) return;
    const lines = nodes[index].lines.filter((line) => edges[line].kind === kind && (edges[line].to === index || look.kind === "same"));
    if (!lines.length) return;
    lines.sort((a, b) => other(edges[a], index) - other(edges[b], index));
    const list = make("ul");
    for (const line of lines) {
      const one = other(edges[line], index);
      const badge = edges[line].inferred ? make("span", { class: "badge" }, "suy ra") : "";
      list.append(make("li", {}, link(one, nodes[one].label), badge ? " " : "", badge));
    }
    body.append(make("details", { class: "joined", open: lines.length <= 8 }, make("summary", {}, `${look.reverse} `, make("span", { class: "count" }, figure.format(lines.length))), list));
  });
};

const writeNode = (index) => {
  const node = nodes[index];
  const look = data.nodeLooks[node.kind];
  const body = $("panel-body");
  const facts = make("dl");
  for (const [text, target, , lead] of node.notes) facts.append(make("dt", {}, lead), make("dd", {}, target >= 0 ? link(target, text) : text));
  body.replaceChildren(
    make("p", { class: "kind" }, nodeMark(look), look.label),
    make("h2", { id: "panel-title", tabindex: "-1" }, node.label),
    facts,
  );
  const tools = make("div", { class: "tools" });
  if (node.lines.length) tools.append(make("button", { type: "button", id: "focus", click: () => showAround(index) }, `Chỉ xem ${figure.format(neighbours(index).length)} nút kề`));
  if (node.said.length) tools.append(make("button", { type: "button", click: toggleQuotes }, "Mọi trích dẫn"));
  if (tools.childNodes.length) body.append(tools);
  writeSections(body, node.said, [index], look.kind);
  writeJoined(body, index);
  if (!node.said.length && !node.lines.length) body.append(make("p", { class: "note" }, "Đồ thị không nói gì thêm."));
};
const writeEdge = (line) => {
  const { from, to, kind, inferred, labels } = edges[line];
  const look = data.edgeLooks[kind];
  const said = nodes[from].said.filter((index) => nodes[to].said.includes(index));
  const title = make("h2", { id: "panel-title", tabindex: "-1" }, link(from, nodes[from].label), " — ", link(to, nodes[to].label));
  const badge = inferred ? make("span", { class: "badge" }, "suy ra") : "";
  $("panel-body").replaceChildren(make("p", { class: "kind" }, edgeMark(look), labels.join(" · "), badge), title);
  writeSections($("panel-body"), said, [], "");
};
const toggleQuotes = () => {
  const all = [...$("panel-body").querySelectorAll(".entry details")];
  const open = all.some((one) => !one.open);
  for (const one of all) one.open = open;
};
const showPanel = (show) => {
  $("panel").hidden = !show;
  $("panel").scrollTop = 0;
  document.documentElement.style.setProperty("--side", show && innerWidth > 720 ? "420px" : "0px");
};
