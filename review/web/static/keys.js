// Everything on the page that has a key: pressing it is clicking it, or going to it where it is a field.
// Keys typed into a field stay text; Escape leaves the field.

const FIELDS = 'input:not([type=hidden]), select, textarea';

const bound = () => [...document.querySelectorAll('[data-key]')].filter((one) => !one.closest('[hidden]') || one.hidden);

function press(element) {
  if (element.matches(FIELDS)) {
    element.focus();
    if (typeof element.select === 'function' && element.type !== 'date') element.select();
  } else {
    element.click();
  }
}

function typing(target) {
  return target instanceof Element && target.matches(FIELDS);
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  if (typing(event.target)) {
    if (event.key === 'Escape') event.target.blur();
    return;
  }
  if (event.key === 'Enter' && event.target instanceof Element && event.target.matches('a, button, summary')) return;
  const element = bound().find((one) => one.dataset.key === event.key);
  if (element) {
    event.preventDefault();
    press(element);
  }
});

const dialog = document.querySelector('.desk-keys');
const opener = document.querySelector('[data-keys-list]');

function list() {
  const rows = bound().map((one) => {
    const key = document.createElement('dt');
    const says = document.createElement('dd');
    key.textContent = one.dataset.key;
    says.textContent = one.dataset.says ?? one.textContent.trim();
    return [key, says];
  });
  dialog.querySelector('dl').replaceChildren(...rows.flat());
}

if (dialog && opener) {
  opener.hidden = false;
  opener.addEventListener('click', () => {
    if (dialog.open) {
      dialog.close();
    } else {
      list();
      dialog.showModal();
    }
  });
}
