// The page for the door. Every check-in is first written on the phone under an id of its own and then sent; what was sent twice
// counts once. Without network everything but sending works.
const door = document.querySelector('[data-door]');
// without https a browser gives neither the camera nor what is needed to work without network
if (!isSecureContext) {
  document.querySelector('[data-insecure]').hidden = false;
  throw new Error('not a secure address');
}
const activity = door.dataset.door;
const home = `/activities/work/${activity}/checkin`;
const mark = `kepu-checkin:${activity}:`;
const one = name => door.querySelector(`[data-${name}]`);
const session = () => door.querySelector('#f-session').value;
const phone = localStorage.getItem('kepu-phone') || crypto.randomUUID();
localStorage.setItem('kepu-phone', phone);

let manifest = JSON.parse(localStorage.getItem(mark + 'manifest') || '{"sessions":[],"codes":{},"come":{},"heads":{}}');
let sending = false;
let wanted = false;

// One key for each record, so that two tabs do not overwrite each other: r while it waits, s once it was sent, until it is among
// what the server counted.
const keys = kind => Object.keys(localStorage).filter(key => key.startsWith(mark + kind));
const list = kind => keys(kind).map(key => JSON.parse(localStorage.getItem(key)));
const records = () => list('r:');

// What is known of a code: C has a place, W waits, X was given up; how many seats; for which session, if not for all.
const begin = code => code.slice(0, 24);
function known(code) {
  const [, state, seats, at] = /^(\w)(\d+)(?:@(\d+))?$/.exec(manifest.codes[begin(code)] || '') || [];
  return state && { state, seats: Number(seats), session: at === undefined ? '' : manifest.sessions[at] };
}

function write(record) {
  localStorage.setItem(`${mark}r:${record.id}`, JSON.stringify(record));
  log(record);
  show();
  send();
}

const draft = more => ({ id: crypto.randomUUID(), session: session(), at: new Date().toISOString(), phone, code: '', end: '', audience: '', heads: 1, ...more });

// What is known of this session: what the server counted and what waits on this phone.
function come() {
  return new Set([...(manifest.come[session()] || []), ...[...records(), ...list('s:')].filter(r => r.session === session() && r.code).map(r => begin(r.code))]);
}

function show() {
  const here = [...records(), ...list('s:')].filter(r => r.session === session());
  const counted = manifest.heads[session()] || {};
  const before = new Set(manifest.come[session()] || []);
  let total = 0;
  for (const item of door.querySelectorAll('[data-audience]')) {
    const name = item.dataset.audience;
    const count = here.filter(r => r.audience === name).reduce((sum, r) => sum + r.heads, 0);
    item.querySelector('[data-count]').textContent = count > 0 ? `+${count}` : count;
    total += (counted[name] || 0) + count;
  }
  const fresh = new Map();
  for (const r of here) if (r.code && !before.has(begin(r.code)) && good(r.code)) fresh.set(r.code, Math.max(fresh.get(r.code) || 0, Math.min(r.heads, known(r.code).seats)));
  for (const heads of fresh.values()) total += heads;
  one('come').textContent = total;
  one('pending').textContent = records().length;
}

function good(code) {
  const what = known(code);
  return what && what.state === 'C' && (!what.session || what.session === session());
}

function net(state) {
  for (const said of door.querySelectorAll('[data-net]')) said.hidden = said.dataset.net !== state;
}

const signIn = () => Object.assign(new Error('sign in'), { signIn: true });

async function fetchManifest() {
  const counted = keys('s:');
  const answer = await fetch(`${home}.json`, { headers: { accept: 'application/json' }, cache: 'no-store' });
  if (answer.redirected || !(answer.headers.get('content-type') || '').includes('json')) throw signIn();
  manifest = await answer.json();
  for (const key of counted) localStorage.removeItem(key);
  const { token, header, ...kept } = manifest;
  localStorage.setItem(mark + 'manifest', JSON.stringify(kept));
}

const post = batch => fetch(home, { method: 'POST', headers: { 'content-type': 'application/json', [manifest.header]: manifest.token }, body: JSON.stringify({ records: batch }) });

async function send(refresh) {
  if (sending) {
    wanted = true;
    return;
  }
  sending = true;
  wanted = false;
  try {
    if (refresh || !manifest.token) await fetchManifest();
    let refused = 0;
    for (let some = records(); some.length; ) {
      const batch = some.splice(0, 200);
      let answer = await post(batch);
      if (answer.status === 403) {
        await fetchManifest();
        answer = await post(batch);
      }
      if (answer.redirected || answer.status === 403) throw signIn();
      if (!answer.ok) throw new Error(answer.status);
      const kept = await answer.json();
      for (const id of kept.kept) {
        localStorage.setItem(`${mark}s:${id}`, localStorage.getItem(`${mark}r:${id}`));
        localStorage.removeItem(`${mark}r:${id}`);
      }
      refused += kept.refused.length;
    }
    net(refused ? 'refused' : 'on');
  } catch (failed) {
    net(failed.signIn ? 'signin' : 'off');
  } finally {
    sending = false;
    show();
    if (wanted) send();
  }
}

function say(what, tone, text) {
  const said = one('said');
  said.className = `notice ${tone}`;
  said.querySelector('p').textContent = door.querySelector(`[data-say="${what}"]`).textContent.replace('{0}', text);
  said.hidden = false;
}

function log(record) {
  const line = document.createElement('li');
  line.className = 'PAST';
  const when = document.createElement('span');
  when.className = 'when';
  when.textContent = new Date(record.at).toLocaleTimeString();
  const what = document.createElement('strong');
  const whom = record.audience && door.querySelector(`[data-audience="${record.audience}"] strong`).textContent;
  what.textContent = record.code ? `…${record.end} × ${record.heads}` : `${whom} ${record.heads > 0 ? '+' : ''}${record.heads}`;
  line.append(when, what);
  one('log').prepend(line);
  while (one('log').children.length > 20) one('log').lastChild.remove();
}

const clean = typed => typed.toUpperCase().replace(/[^0-9A-Z]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');

async function hash(code) {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(code)));
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

async function enter(typed) {
  const text = clean(typed);
  if (text.length < 4) return;
  const code = await hash(text);
  const end = text.slice(-4);
  const what = known(code);
  one('party').hidden = true;
  if (come().has(begin(code)) && good(code)) {
    say('again', 'INFO', end);
    if (what.seats > 1) ask(code, end, what.seats);
    return;
  }
  if (good(code) && what.seats > 1) {
    say('ok', 'SUCCESS', end);
    ask(code, end, what.seats);
    return;
  }
  const said = !what ? 'unknown' : what.state === 'X' ? 'gone' : what.state === 'W' ? 'waits' : good(code) ? 'ok' : 'other';
  say(said, said === 'ok' ? 'SUCCESS' : 'WARN', end);
  write(draft({ code, end, heads: what ? what.seats : 1 }));
}

// A group is counted, as some may have stayed at home.
function ask(code, end, seats) {
  const party = one('party');
  party.querySelector('input').value = seats;
  party.hidden = false;
  party.querySelector('input').focus();
  party.onsubmit = event => {
    event.preventDefault();
    const heads = Math.trunc(Number(party.querySelector('input').value));
    if (!(heads >= 1 && heads <= 500)) return;
    party.hidden = true;
    say('ok', 'SUCCESS', end);
    write(draft({ code, end, heads }));
  };
}

one('code').addEventListener('submit', event => {
  event.preventDefault();
  const field = door.querySelector('#f-code');
  enter(field.value);
  field.value = '';
  field.focus();
});

for (const button of door.querySelectorAll('[data-add]')) button.addEventListener('click', () => {
  const item = button.closest('[data-audience]');
  const heads = Number(button.dataset.add);
  write(draft({ audience: item.dataset.audience, heads }));
  say('without', 'SUCCESS', `${item.querySelector('strong').textContent} ${heads > 0 ? '+' : ''}${heads}`);
});

door.querySelector('#f-session').addEventListener('change', show);

// The camera, where there is one: the browser reads codes itself, or a library does where it cannot.
async function ownReader() {
  if (!('BarcodeDetector' in window) || !(await BarcodeDetector.getSupportedFormats()).includes('qr_code')) return null;
  const detector = new BarcodeDetector({ formats: ['qr_code'] });
  return async video => (await detector.detect(video))[0]?.rawValue;
}

async function libraryReader() {
  if (!window.jsQR) await new Promise((done, failed) => document.head.append(Object.assign(document.createElement('script'), { src: door.dataset.reader, onload: done, onerror: failed })));
  const canvas = document.createElement('canvas');
  return async video => {
    canvas.width = video.videoWidth;
    canvas.height = video.videoHeight;
    const picture = canvas.getContext('2d', { willReadFrequently: true });
    picture.drawImage(video, 0, 0);
    const { data, width, height } = picture.getImageData(0, 0, canvas.width, canvas.height);
    return window.jsQR(data, width, height)?.data;
  };
}

let camera = null;
let last = '';
let until = 0;

// Whatever else the camera meets, from a poster to a payment code, is no check-in.
function seen(text) {
  if (text === last && (Date.now() < until || !one('party').hidden)) return;
  last = text;
  until = Date.now() + 4000;
  navigator.vibrate?.(80);
  if (/^[0-9A-Za-z-]+$/.test(text) && clean(text).length === 12) enter(text);
  else say('foreign', 'WARN', '');
}

async function watch(stream) {
  const video = one('video');
  let read = await ownReader().catch(() => null);
  while (camera === stream) {
    try {
      read ??= await libraryReader();
      const text = video.readyState >= 2 && await read(video);
      if (text) seen(text);
    } catch {
      read = null;
    }
    await new Promise(done => setTimeout(done, 200));
  }
}

function close() {
  camera?.getTracks().forEach(track => track.stop());
  camera = null;
  one('video').hidden = one('close').hidden = true;
  one('camera').hidden = false;
}

async function look() {
  const video = one('video');
  try {
    camera = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
    video.srcObject = camera;
    video.hidden = one('close').hidden = false;
    one('camera').hidden = one('nocamera').hidden = true;
    await video.play();
    watch(camera);
  } catch {
    close();
    one('nocamera').hidden = false;
  }
}

if (navigator.mediaDevices) one('camera').hidden = false;
one('camera').addEventListener('click', look);
one('close').addEventListener('click', close);
// a phone that is put away does not film
document.addEventListener('visibilitychange', () => document.hidden && camera && close());

// Puts the page aside, so that it opens without network.
async function putAside() {
  if (!('serviceWorker' in navigator)) return net('none');
  await navigator.serviceWorker.register(`${home}-worker.js`, { scope: home });
  await navigator.serviceWorker.ready;
  const kept = await caches.open(mark);
  const parts = [...document.querySelectorAll('link[rel=stylesheet], link[rel=icon], script[src], img[src]')].map(part => part.href || part.src);
  await kept.addAll([home, door.dataset.module, door.dataset.reader, ...new Set(parts)]);
  await navigator.storage?.persist?.();
  door.dataset.aside = 'yes';
}

addEventListener('online', () => send(true));
addEventListener('offline', () => net('off'));
setInterval(() => records().length && send(), 20000);
setInterval(() => send(true), 300000);
for (const record of records().slice(-20)) log(record);
show();
send(true);
putAside().catch(() => {});
