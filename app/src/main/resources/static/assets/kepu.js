// What scripts add to pages that work without them.

// Drop-down sheets close with Escape and with a click elsewhere.
document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  const open = document.querySelector('.drop[open]');
  if (open) { open.open = false; open.querySelector('summary').focus(); }
});
document.addEventListener('click', event => {
  for (const drop of document.querySelectorAll('.drop[open]')) if (!drop.contains(event.target)) drop.open = false;
});

// A form that came back with errors says so first.
document.querySelector('[data-focus]')?.focus();

// Forms are sent once.
document.addEventListener('submit', event => {
  const button = event.submitter;
  if (event.target.method === 'post' && button && !button.name && !event.target.hasAttribute('hx-post')) setTimeout(() => { button.disabled = true; });
});
addEventListener('pageshow', event => {
  if (event.persisted) for (const button of document.querySelectorAll('form[method=post] button[disabled]')) button.disabled = false;
});

// Files can be dropped on their field.
for (const field of document.querySelectorAll('[data-drop]')) {
  const input = field.querySelector('input');
  field.querySelector('[data-drop-hint]').hidden = false;
  for (const type of ['dragover', 'dragleave', 'drop']) field.addEventListener(type, event => {
    event.preventDefault();
    field.classList.toggle('over', type === 'dragover');
    if (type === 'drop' && event.dataTransfer.files.length) {
      input.files = event.dataTransfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }
  });
}

// A file that is too large is refused before it is sent.
for (const input of document.querySelectorAll('[data-largest]')) input.addEventListener('change', () => {
  const tooLarge = [...input.files].some(file => file.size > input.dataset.largest * 1024 * 1024);
  input.setCustomValidity(tooLarge ? input.dataset.tooLarge : '');
  if (tooLarge) input.reportValidity();
});

// A link can be copied where the browser allows it.
for (const button of document.querySelectorAll('[data-copies]')) {
  const field = document.getElementById(button.dataset.copies);
  field.addEventListener('focus', () => field.select());
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(field.value);
    button.textContent = button.dataset.copied;
  });
}

// Printing: everything folded is shown on paper.
addEventListener('beforeprint', () => {
  for (const fold of document.querySelectorAll('main details:not([open])')) { fold.open = true; fold.dataset.folded = ''; }
});
addEventListener('afterprint', () => {
  for (const fold of document.querySelectorAll('details[data-folded]')) { fold.open = false; delete fold.dataset.folded; }
});
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}

// Reading aloud, where the browser can: the main text, block by block, the block being read is marked.
const reader = document.querySelector('[data-read]');
if (reader && 'speechSynthesis' in window) {
  const label = reader.textContent;
  let reading = false;
  const stop = () => { reading = false; speechSynthesis.cancel(); reader.textContent = label; document.querySelector('.reading')?.classList.remove('reading'); };
  const read = blocks => {
    document.querySelector('.reading')?.classList.remove('reading');
    const block = blocks.shift();
    if (!reading || !block) return stop();
    block.classList.add('reading');
    block.scrollIntoView({ block: 'nearest' });
    const speech = new SpeechSynthesisUtterance(block.textContent.trim());
    speech.lang = document.documentElement.lang;
    speech.rate = document.documentElement.dataset.edition === 'elder' ? 0.85 : 1;
    speech.onend = () => read(blocks);
    speech.onerror = stop;
    speechSynthesis.speak(speech);
  };
  reader.hidden = false;
  reader.addEventListener('click', () => {
    if (reading) return stop();
    reading = true;
    reader.textContent = reader.dataset.stop;
    read([...document.querySelectorAll('main :is(h1, h2, h3, p, li, dt, dd, th, td)')]
      .filter(block => block.checkVisibility?.() !== false && block.textContent.trim() && !block.querySelector('h1, h2, h3, p, li, dt, dd, td')));
  });
  addEventListener('pagehide', stop);
}

// Charts are drawn from their tables; the library is loaded only where there is one.
const figures = document.querySelectorAll('[data-chart]');
if (figures.length) {
  const { draw } = await import(figures[0].dataset.module);
  await draw(figures);
}

// The page for the door has a script of its own.
const door = document.querySelector('[data-door]');
if (door) await import(door.dataset.module);
