// What the page can do beyond its content: light up counterparts, find, step through findings, order columns.
// Filters, switches, folds and links are plain HTML and CSS and work without this.
"use strict";
const $ = (selector, from = document) => from.querySelector(selector);
const $$ = (selector, from = document) => [...from.querySelectorAll(selector)];
const byId = (id) => document.getElementById(id);
const shown = (el) => el.checkVisibility ? el.checkVisibility() : el.offsetParent !== null;
const synopsis = byId("synopsis"), pane = $(".pane"), live = byId("live");
for (const el of $$(".js")) el.hidden = false;

// Links: whatever hides the target is opened, before the browser's jump and after each change of the address.
const choose = (id) => { const box = byId(id); if (box && !box.checked) { box.checked = true; box.dispatchEvent(new Event("change", { bubbles: true })); } };
function reveal() {
  let target = null;
  try { target = byId(decodeURIComponent(location.hash.slice(1))); } catch { return; }
  if (!target) return;
  for (let d = target.closest("details"); d; d = d.parentElement.closest("details")) d.open = true;
  if (target.matches(".st") && !shown(target)) { choose("said-any"); choose("kind-all"); }
  const cell = target.closest(".cell"), row = target.closest(".row");
  if (cell) choose("src-" + [...cell.classList].find((c) => /^c\d+$/.test(c)).slice(1));
  if (row && !shown(target)) { choose("rows-all"); clearSearch(); }
  target.scrollIntoView({ block: target.matches(".p") ? "center" : "start" });
}
addEventListener("hashchange", reveal);

// Counterparts: stretches that share a claim.
const byClaim = new Map();
const stretches = $$(".s");
const claimsOf = (s) => s.dataset.c.split(" ");
for (const s of stretches) for (const c of claimsOf(s)) byClaim.has(c) ? byClaim.get(c).push(s) : byClaim.set(c, [s]);
let lit = [], pinned = null, pointed = false;
function dark() { for (const s of lit) s.classList.remove("lit", "pin"); lit = []; pinned = null; pointed = false; }
function light(s, pin) {
  dark();
  lit = [...new Set(claimsOf(s).flatMap((c) => byClaim.get(c)))];
  for (const other of lit) other.classList.add("lit");
  if (!pin) return;
  pinned = s;
  s.classList.add("pin");
  const where = new Set(lit.map((o) => $(".sig", o.closest(".cell")).textContent));
  live.textContent = lit.length - 1 + (lit.length === 2 ? " counterpart" : " counterparts") + " lit, in " + [...where].join(", ");
}
const stretchAt = (event) => event.target.closest && event.target.closest(".s");
if (synopsis) {
  synopsis.addEventListener("pointerover", (e) => {
    if (pinned || e.pointerType === "touch") return;
    const s = stretchAt(e);
    if (s) { light(s); pointed = true; } else if (pointed) dark();
  });
  synopsis.addEventListener("pointerleave", () => { if (!pinned && pointed) dark(); });
  synopsis.addEventListener("focusin", (e) => { const s = stretchAt(e); if (s && s === e.target && !pinned) light(s); });
  synopsis.addEventListener("click", (e) => {
    if (e.target.closest("a,button,input,label,summary")) return;
    const s = stretchAt(e);
    if (s && s !== pinned) { focusOn(s); light(s, true); } else if (pinned) { dark(); live.textContent = ""; }
  });
}

// One tab stop for all stretches; arrows go from one to the next.
let stop = null;
function focusOn(s) {
  if (stop) stop.tabIndex = -1;
  stop = s;
  s.tabIndex = 0;
  s.focus({ preventScroll: true });
}
if (stretches.length) { stop = stretches[0]; stop.tabIndex = 0; }
function step(by) {
  for (let i = stretches.indexOf(stop) + by; stretches[i]; i += by)
    if (shown(stretches[i])) { const keep = pinned; if (keep) dark(); focusOn(stretches[i]); stretches[i].scrollIntoView({ block: "nearest" }); return; }
}

// Findings: conflicts and facts that only one has, in the order of the page.
let current = null;
function finding(by) {
  const all = $$(".rows .xs, .rows .n1").filter((el) => !el.closest(".aside"));
  let i = current ? all.indexOf(current) : by > 0 ? -1 : all.length;
  if (!current) { const top = all.findIndex((el) => shown(el) && el.getBoundingClientRect().top > innerHeight / 3); if (top >= 0) i = by > 0 ? top - 1 : top; }
  for (i += by; all[i]; i += by) if (shown(all[i])) {
    if (current) current.classList.remove("cur");
    current = all[i];
    current.classList.add("cur");
    current.scrollIntoView({ block: "center", inline: "nearest" });
    live.textContent = (current.matches(".xs") ? "Contradicted: " : "Only here: ") + current.textContent;
    return;
  }
}

// Find: rows without a hit are hidden, hits are highlighted across marks.
const box = byId("find"), paint = window.Highlight && CSS.highlights;
if (paint) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("::highlight(found){background-color:var(--find);color:var(--ink)}::highlight(words){text-decoration:underline dotted 2px var(--link)}");
  document.adoptedStyleSheets.push(sheet);
}
let texts = null;
function read(el) {
  const walker = document.createTreeWalker(el, NodeFilter.SHOW_TEXT, (t) => t.parentElement.closest(".cx,.pn") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  const nodes = [];
  let text = "";
  while (walker.nextNode()) { nodes.push([text.length, walker.currentNode]); text += walker.currentNode.data; }
  return { el, nodes, text, low: text.toLowerCase() };
}
function range(p, from, to) {
  const r = new Range(), at = (x) => p.nodes.findLast(([start]) => start <= x);
  const [a, first] = at(from), [b, last] = at(to - 1);
  r.setStart(first, from - a);
  r.setEnd(last, to - b);
  return r;
}
function search() {
  const wanted = box.value.trim().toLowerCase(), ranges = [], rows = new Set();
  if (wanted) {
    texts = texts || $$(".rows .p").map(read);
    for (const p of texts)
      for (let i = p.low.indexOf(wanted); i >= 0 && p.low.length === p.text.length; i = p.low.indexOf(wanted, i + wanted.length)) {
        rows.add(p.el.closest(".row"));
        if (ranges.length < 5000) ranges.push(range(p, i, i + wanted.length));
      }
  }
  for (const row of $$(".rows > .row")) row.classList.toggle("miss", !!wanted && !rows.has(row));
  if (paint) CSS.highlights.set("found", new Highlight(...ranges));
  byId("hits").textContent = wanted ? ranges.length + (ranges.length === 1 ? " hit" : " hits") : "";
  place();
}
function clearSearch() { if (box && box.value) { box.value = ""; search(); } }
if (box) {
  let wait = 0;
  box.addEventListener("input", () => { clearTimeout(wait); wait = setTimeout(search, 120); });
  box.addEventListener("keydown", (e) => {
    if (e.key === "Escape") clearSearch();
    if (e.key === "Enter") { search(); const hit = $(".rows > .row:not(.miss)"); if (hit) hit.scrollIntoView({ block: "start" }); }
  });
}

// Words that no other cell of the row has.
const words = (text) => [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu)];
const differing = new Map();
function differences(row, on) {
  differing.delete(row);
  if (on) {
    const cells = $$(".cell", row).filter(shown).map((c) => $$(".p", c).map(read));
    const sets = cells.map((ps) => new Set(ps.flatMap((p) => words(p.low).map((m) => m[0]))));
    differing.set(row, cells.flatMap((ps, i) => ps.flatMap((p) => words(p.low).filter((m) => !sets.some((s, j) => j !== i && s.has(m[0]))).map((m) => range(p, m.index, m.index + m[0].length)))));
  }
  if (paint) CSS.highlights.set("words", new Highlight(...[...differing.values()].flat()));
}

// Columns: their order, and rows that have nothing left to show.
const columns = $$(".cols .col");
const order = columns.map((_, i) => i);
function move(column, by) {
  const from = order.indexOf(column);
  let to = from + by;
  while (order[to] !== undefined && !byId("src-" + order[to]).checked) to += by;
  if (order[to] === undefined) return;
  order.splice(to, 0, order.splice(from, 1)[0]);
  order.forEach((c, i) => pane.style.setProperty("--p" + c, i + 2));
  pane.style.setProperty("--tracks", order.map((c) => `var(--w${c})`).join(" "));
  live.textContent = "Order: " + order.map((c) => $(".sig", columns[c]).textContent).join(", ");
}
function voids() {
  const off = new Set($$(".switches input").flatMap((b, i) => b.checked ? [] : ["c" + i]));
  for (const row of $$(".rows > .row")) row.classList.toggle("void", off.size > 0 && $$(".cell", row).every((c) => off.has([...c.classList].find((k) => /^c\d+$/.test(k)))));
}

// The table of statements: its order, and groups that have nothing left.
const table = $(".matrix");
function groups() {
  let any = false;
  for (const body of $$("tbody", table)) {
    const count = $$(".st", body).filter((r) => getComputedStyle(r).display !== "none").length;
    body.classList.toggle("empty", !count);
    $(".group span", body).textContent = count;
    any = any || count > 0;
  }
  $(".nothing").hidden = any;
}
function regroup() {
  for (const body of $$("tbody", table)) body.classList.remove("empty");
  groups();
}

// The frame in the overview: what is in sight.
const frame = byId("seen"), lanes = $$(".over .gap"), rowList = $$(".rows > .row:not(.aside)");
function place() {
  if (!frame) return;
  const head = $(".head").getBoundingClientRect().bottom, seen = [];
  for (const [i, row] of rowList.entries()) {
    const r = row.getBoundingClientRect();
    if (r.top > innerHeight) break;
    if (r.height && r.bottom > head) seen.push(i);
  }
  const outline = (i) => lanes[i].getBBox();
  if (!seen.length || !lanes[seen.at(-1)]) { frame.setAttribute("width", 0); return; }
  const first = outline(seen[0]), last = outline(seen.at(-1));
  frame.setAttribute("x", first.x);
  frame.setAttribute("width", last.x + last.width - first.x);
}
let waiting = false;
const later = () => { if (!waiting) { waiting = true; requestAnimationFrame(() => { waiting = false; place(); }); } };
addEventListener("scroll", later, { passive: true, capture: true });
addEventListener("resize", later);

// Controls and keys; what a filter leaves is said aloud.
const say = (count, what) => { live.textContent = count + " " + what + (count === 1 ? "" : "s") + " shown"; };
document.addEventListener("change", (e) => {
  const el = e.target;
  if (el.closest(".words")) differences(el.closest(".row"), el.checked);
  if (el.closest(".switches")) { voids(); say($$(".switches :checked").length, "source"); }
  if (el.name === "rows") say(rowList.filter(shown).length, "row");
  if (el.name === "kind" || el.name === "said") { regroup(); say($$(".st", table).filter(shown).length, "statement"); }
  if (el.name === "order") table.append(...$$("tbody", table).reverse());
  later();
});
document.addEventListener("click", (e) => {
  const button = e.target.closest("button");
  if (!button) return;
  if (button.dataset.move) move(+button.dataset.col, +button.dataset.move);
  if (button.id === "next") finding(1);
  if (button.id === "prev") finding(-1);
  if (button.id === "help") byId("keys").showModal();
});
document.addEventListener("keydown", (e) => {
  if (e.ctrlKey || e.metaKey || e.altKey || e.target.matches("input:not([type=radio],[type=checkbox])")) return;
  const onStretch = e.target.matches(".s");
  const rtl = onStretch && getComputedStyle(e.target).direction === "rtl" ? -1 : 1;
  if (e.key === "Escape") { dark(); live.textContent = ""; return; }
  if (byId("keys").open) return;
  if (onStretch && e.key === "ArrowRight") step(rtl);
  else if (onStretch && e.key === "ArrowLeft") step(-rtl);
  else if (onStretch && e.key === "Enter") pinned === e.target ? dark() : light(e.target, true);
  else if (e.key === "?") byId("keys").showModal();
  else if (!synopsis) return;
  else if (e.key === "n") finding(1);
  else if (e.key === "p") finding(-1);
  else if (e.key === "/") { box.scrollIntoView({ block: "center" }); box.focus(); }
  else if (e.key === "c") choose(byId("mark-common").checked ? "mark-diff" : "mark-common");
  else return;
  e.preventDefault();
});
if (synopsis) voids();
regroup();
place();
if (location.hash) reveal();
