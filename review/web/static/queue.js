// Rows by key: the one that has the focus is the one that is opened or selected.

const rows = [...document.querySelectorAll('[data-row]')];
const link = (row) => row.querySelector('[data-row-link]');
const tick = (row) => row.querySelector('.queue-tick');
const here = () => rows.findIndex((row) => row.contains(document.activeElement));

function step(by) {
  const at = here();
  const next = at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + by));
  link(rows[next])?.focus();
  rows[next]?.scrollIntoView({ block: 'nearest' });
}

function select() {
  const row = rows[Math.max(0, here())];
  if (row && tick(row)) tick(row).checked = !tick(row).checked;
}

function selectSame() {
  const { fix } = rows[Math.max(0, here())].dataset;
  rows.filter((row) => fix && row.dataset.fix === fix && tick(row)).forEach((row) => { tick(row).checked = true; });
}

// A button of the toolbar must not take the focus from the row that it is about.
document.querySelectorAll('[data-step]').forEach((button) => {
  button.addEventListener('click', () => step(Number(button.dataset.step)));
});
document.querySelectorAll('[data-tick], [data-tick-all]').forEach((button) => {
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', 'tickAll' in button.dataset ? selectSame : select);
});
document.querySelectorAll('[data-queue-tools]').forEach((tools) => { tools.hidden = false; });

document.addEventListener('focusin', () => {
  const at = here();
  rows.forEach((row, number) => row.classList.toggle('queue-row--here', number === at));
});

document.addEventListener('keydown', (event) => {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const free = !(event.target instanceof Element && event.target.matches('select, textarea, input:not([type=checkbox])'));
  if (by && free && rows.length && !event.ctrlKey && !event.altKey && !event.metaKey) {
    event.preventDefault();
    step(by);
  }
});
