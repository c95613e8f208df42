// Upload by drag and drop, with progress; and the page of an upload that brings itself up to date.
// Without this file the plain form and a page that reloads do the same.

const form = document.querySelector('[data-upload]');
const megabytes = (bytes) => (bytes < 100000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`);

if (form) {
  const drop = form.querySelector('[data-drop]');
  const input = form.querySelector('input[type=file]');
  const list = form.querySelector('[data-chosen]');
  const said = form.querySelector('[data-said]');
  const sending = form.querySelector('[data-sending]');
  const bar = sending.querySelector('progress');
  const button = form.querySelector('button[type=submit], button:not([type])');
  let chosen = []; // {file, path}

  form.querySelector('[data-drop-hint]').hidden = false;
  const needed = input.required;

  function show() {
    list.replaceChildren(...chosen.map((one) => {
      const row = document.createElement('li');
      const remove = document.createElement('button');
      remove.type = 'button';
      remove.className = 'desk-link-button desk-link-button--dark';
      remove.textContent = 'Remove';
      remove.setAttribute('aria-label', `Remove ${one.path}`);
      remove.addEventListener('click', () => {
        chosen = chosen.filter((other) => other !== one);
        show();
        input.focus();
      });
      row.append(`${one.path}, ${megabytes(one.file.size)} `, remove);
      return row;
    }));
    list.hidden = chosen.length === 0;
    input.required = needed && chosen.length === 0;
    said.textContent = chosen.length ? `${chosen.length} files chosen, ${megabytes(total())}.` : '';
  }

  const total = () => chosen.reduce((sum, one) => sum + one.file.size, 0);

  function add(files) {
    for (const one of files) {
      chosen = chosen.filter((other) => other.path !== one.path || other.file.size !== one.file.size);
      chosen.push(one);
    }
    show();
  }

  input.addEventListener('change', () => {
    add([...input.files].map((file) => ({ file, path: file.webkitRelativePath || file.name })));
    input.value = '';
  });

  const fileOf = (entry) => new Promise((done, failed) => entry.file(done, failed));

  async function within(entry, path) {
    const here = path ? `${path}/${entry.name}` : entry.name;
    if (entry.isFile) return [{ file: await fileOf(entry), path: here }];
    const reader = entry.createReader();
    const found = [];
    for (;;) { // a reader gives a hundred entries at a time
      const some = await new Promise((done, failed) => reader.readEntries(done, failed));
      if (!some.length) return found;
      for (const inner of some) found.push(...await within(inner, here));
    }
  }

  drop.addEventListener('dragover', (event) => {
    event.preventDefault();
    drop.classList.add('desk-drop--over');
  });
  drop.addEventListener('dragleave', () => drop.classList.remove('desk-drop--over'));
  drop.addEventListener('drop', async (event) => {
    event.preventDefault();
    drop.classList.remove('desk-drop--over');
    const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
    const files = [...event.dataTransfer.files];
    if (!entries.length) return add(files.map((file) => ({ file, path: file.name })));
    for (const entry of entries) add(await within(entry, ''));
  });

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const limit = Number(form.dataset.limit);
    if (total() > limit) {
      said.textContent = `These files have ${megabytes(total())}; at most ${megabytes(limit)} can be sent at once.`;
      return;
    }
    const data = new FormData();
    for (const [name, value] of new FormData(form)) if (name !== 'files') data.append(name, value);
    for (const one of chosen) data.append('files', one.file, one.path);
    send(data);
  });

  function send(data) {
    const request = new XMLHttpRequest(); // fetch cannot say how much was sent
    sending.hidden = false;
    button.disabled = true;
    let told = -1;
    request.upload.addEventListener('progress', (event) => {
      bar.value = event.total ? (100 * event.loaded) / event.total : 0;
      const quarter = Math.floor(bar.value / 25);
      if (quarter > told) said.textContent = `${Math.round(bar.value)} % sent.`;
      told = Math.max(told, quarter);
    });
    request.addEventListener('load', () => answered(request));
    request.addEventListener('error', () => failed('The desk did not answer. Nothing was stored. Try again.'));
    request.open('POST', form.action);
    request.send(data);
  }

  function answered(request) {
    if (request.status < 300 && request.responseURL.includes('/uploads/')) {
      window.location.assign(request.responseURL);
      return;
    }
    const page = new DOMParser().parseFromString(request.responseText, 'text/html');
    const faults = page.querySelector('[data-outcome]');
    if (!faults) {
      failed(page.querySelector('main')?.textContent.trim() || 'The upload failed. Nothing was stored.');
      return;
    }
    document.querySelector('[data-outcome]').replaceWith(document.adoptNode(faults));
    failed('Nothing was stored: see the list at the top of the page.');
    const summary = document.querySelector('.nhsuk-error-summary');
    summary?.setAttribute('tabindex', '-1');
    summary?.focus();
  }

  function failed(words) {
    sending.hidden = true;
    button.disabled = false;
    said.textContent = words;
  }
}

const progress = () => document.querySelector('[data-progress]');
const PAUSE = 1000; // milliseconds

async function follow() {
  const answer = await fetch(window.location.href, { headers: { accept: 'text/html' } });
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.querySelector('[data-progress]');
  if (!fresh) return;
  if (fresh.innerHTML !== progress().innerHTML) progress().replaceChildren(...document.adoptNode(fresh).childNodes);
  if (fresh.dataset.progress === 'reading') window.setTimeout(follow, PAUSE);
}

if (progress()?.dataset.progress === 'reading') window.setTimeout(follow, PAUSE);
