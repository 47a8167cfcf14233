// Asks again every few seconds, and changes only what has changed. Without this script, the page loads itself again.
(() => {
'use strict';
const PAUSE = 3000, LIMIT = 10000, BAD = /failed|stuck/;
const d = document, $ = (selector, root = d) => root.querySelector(selector), $$ = (selector, root = d) => [...root.querySelectorAll(selector)];
const name = item => $('.n', item).textContent;
const atOf = doc => Date.parse($('#at', doc).textContent);
const clock = () => performance.now();
const live = $('#at');
let at = live && atOf(d), seen = clock(), answered = seen, tag = null, timer, broken = '';
const now = () => at + clock() - seen;
// The words are those of the server.
const span = millis => {
const s = Math.max(0, Math.floor(millis / 1000)), m = Math.floor(s / 60), h = Math.floor(m / 60);
return m < 1 ? s + ' s' : h < 1 ? m + ' min ' + s % 60 + ' s' : h < 24 ? h + ' h ' + m % 60 + ' min' : Math.floor(h / 24) + ' d ' + h % 24 + ' h';
};
const write = (node, text) => { if (node && node.nodeValue !== text) node.nodeValue = text; };
const put = (element, text) => { if (element && element.textContent !== text) element.textContent = text; };
const tick = () => {
$$('time.d').forEach(t => write(t.nextSibling, ', for ' + span(now() - Date.parse(t.textContent))));
$$('time:not([class])').forEach(t => {
const past = now() - Date.parse(t.textContent);
write(t.nextSibling, past < 0 ? ' in ' + span(-past) : ' ' + span(past) + ' ago');
});
$$('time.f').forEach(t => put(t, span(now() - Date.parse(t.dateTime))));
const silent = clock() - answered;
put($('#next'), ', updated ' + span(silent) + ' ago');
const alert = $('#alert');
alert.hidden = !broken;
put(alert, broken && broken + ' for ' + span(silent) + '. This page shows an old state.');
};
// Makes one element like another. Elements stay the same objects, so that focus, scroll and open details stay.
const morph = (old, fresh) => {
if (old.isEqualNode(fresh)) return;
for (const a of [...fresh.attributes]) if (a.name !== 'open' && a.name !== 'hidden' && old.getAttribute(a.name) !== a.value) old.setAttribute(a.name, a.value);
for (const a of [...old.attributes]) if (a.name !== 'open' && a.name !== 'hidden' && !fresh.hasAttribute(a.name)) old.removeAttribute(a.name);
const pool = [...old.childNodes];
let next = old.firstChild;
for (const child of [...fresh.childNodes]) {
const i = pool.findIndex(one => one.nodeName === child.nodeName && one.className === child.className);
const same = i < 0 ? null : pool[i];
if (same) {
pool.splice(0, i + 1).slice(0, -1).forEach(gone => { if (gone === next) next = next.nextSibling; gone.remove(); });
if (child.nodeType === 3) write(same, child.nodeValue); else morph(same, child);
next = same.nextSibling;
} else old.insertBefore(d.importNode(child, true), next);
}
pool.forEach(gone => gone.remove());
};
const form = $('form');
const filter = () => {
if (!form) return;
const q = form.elements.q.value.trim().toLowerCase(), state = form.elements.state?.value;
const items = $$('main ul>li,.e>div');
items.forEach(item => {
const text = $$('.n,.o,.g,.w', item).map(one => one.textContent).join('\n').toLowerCase();
const fits = !state || (state === 'attention' ? !item.classList.contains('passed') : item.classList.contains(state));
item.hidden = !fits || !text.includes(q);
});
$$('main section').forEach(s => { if ($('ul,.e', s) && s.id !== 'attention') s.hidden = !$('ul>li:not([hidden]),.e>div:not([hidden])', s); });
put($('#shown'), q || state ? items.filter(one => !one.hidden).length + ' of ' + items.length : '');
};
// A new failure puts all checks into the order of the server. Without one, each check stays where the reader has it.
const order = (main, fresh, items) => {
const top = $$('main ul>li').find(one => one.getBoundingClientRect().bottom > 0);
const before = top && top.getBoundingClientRect().top, focused = d.activeElement;
const copy = d.importNode(fresh, true);
$$('ul>li', copy).forEach(item => { const old = items.get(name(item)); if (old) item.replaceWith(old); });
main.replaceChildren(...copy.childNodes);
if (focused && focused !== d.activeElement && focused.isConnected) focused.focus({preventScroll: true});
if (top && top.isConnected && scrollY > 0) scrollBy(0, top.getBoundingClientRect().top - before);
};
const swap = fresh => {
d.title = fresh.title;
d.body.className = fresh.body.className;
$('link[rel=icon]').href = $('link[rel=icon]', fresh).href;
['h1', '#counts', '#at', 'footer'].forEach(one => { const o = $(one), f = $(one, fresh); if (o && f) morph(o, f); });
const main = $('main'), freshMain = $('main', fresh), said = [];
const items = new Map($$('ul>li', main).map(item => [name(item), item]));
const freshItems = $$('ul>li', freshMain);
let moved = freshItems.length !== items.size;
freshItems.forEach(item => {
const old = items.get(name(item));
if (!old) { moved = true; return; }
const was = old.className, is = item.className;
if (BAD.test(is) && !BAD.test(was)) { moved = true; said.push(name(item) + ' ' + is); }
if (is === 'passed' && was !== 'passed') said.push(name(item) + ' passed again');
morph(old, item);
if (is !== was && is !== 'passed') $('details', old)?.setAttribute('open', '');
});
if (moved) order(main, freshMain, items);
else $$('section>h2', freshMain).forEach(h => { const old = d.getElementById(h.parentNode.id); if (old) morph($('h2', old), h); });
if (!moved && $('#outages')) morph($('#outages'), $('#outages', fresh));
if (!items.size && !$('ul', freshMain)) morph(main, freshMain);
if (said.length) put($('#say'), said.join(', '));
filter();
};
const look = async () => {
clearTimeout(timer);
if (d.hidden) return;
const url = new URL(location.href);
['q', 'state', 'fresh'].forEach(key => url.searchParams.delete(key));
url.hash = '';
try {
const headers = {Accept: 'text/html'};
if (tag) headers['If-None-Match'] = tag;
const response = await fetch(url, {headers, cache: 'no-store', signal: AbortSignal.timeout(LIMIT)});
if (response.status !== 304) {
const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
if (!$('#at', fresh)) throw response.status;
const its = response.headers.get('ETag');
if (!tag || its !== tag) swap(fresh);
tag = its;
at = atOf(fresh);
} else at = atOf(d);
const age = response.headers.get('Age');
at = age === null ? Math.max(at, Date.parse(response.headers.get('Date')) || 0) : at + 1000 * age;
seen = answered = clock();
broken = '';
} catch (error) {
broken = error > 0 ? 'The server has answered ' + error + ' without a report' : 'No answer from the server';
}
tick();
timer = setTimeout(look, PAUSE);
};
if (form) {
form.addEventListener('input', () => {
const url = new URL(location.href);
['q', 'state'].forEach(key => { const value = form.elements[key]?.value; if (value) url.searchParams.set(key, value); else url.searchParams.delete(key); });
history.replaceState(null, '', url);
filter();
});
}
const copy = $('#copy');
if (copy) {
copy.hidden = !navigator.clipboard;
copy.onclick = async () => {
await navigator.clipboard.writeText(await (await fetch('?format=json&pretty')).text());
put($('#shown'), 'copied');
};
}
filter();
if (live) {
d.addEventListener('visibilitychange', look);
setInterval(() => { if (!d.hidden) tick(); }, 1000);
look();
}
})();
