// The page of evidence: zoom, centre on the box that is asked about, hide the others, draw a box for a missed value.

const viewer = document.querySelector('[data-viewer]');

if (viewer) {
  const sheet = viewer.querySelector('[data-sheet]');
  const overlay = viewer.querySelector('[data-overlay]');
  const picture = viewer.querySelector('img');
  let zoom = 1;

  const asked = () => overlay.querySelector('.desk-box--drawn') ?? overlay.querySelector('.desk-box--asked');

  function centre() {
    const box = asked();
    if (!box) return;
    const at = box.getBoundingClientRect();
    const frame = viewer.getBoundingClientRect();
    viewer.scrollBy({
      left: at.left + at.width / 2 - frame.left - frame.width / 2,
      top: at.top + at.height / 2 - frame.top - frame.height / 2,
    });
  }

  function setZoom(next) {
    zoom = Math.min(5, Math.max(1, next));
    sheet.style.width = `${zoom * 100}%`;
    centre();
  }

  // A box much narrower than the page is read best at a zoom at which it fills about half the width.
  function firstZoom() {
    const box = asked();
    const width = overlay.viewBox.baseVal.width;
    setZoom(box ? Math.min(2, Math.max(1, (0.5 * width) / box.width.baseVal.value)) : 1);
  }

  document.querySelectorAll('[data-viewer-tools]').forEach((tools) => { tools.hidden = false; });
  document.querySelectorAll('[data-zoom]').forEach((button) => {
    const next = { in: () => zoom * 1.3, out: () => zoom / 1.3, fit: () => 1 }[button.dataset.zoom];
    button.addEventListener('click', () => setZoom(next()));
  });

  const others = document.querySelector('[data-boxes]');
  others?.addEventListener('click', () => {
    const shown = overlay.classList.toggle('desk-overlay--alone');
    others.setAttribute('aria-pressed', String(!shown));
  });

  const pencil = document.querySelector('[data-draw]');
  const form = document.querySelector('[data-correct]');
  let drawing = null;

  function point(event) {
    const frame = overlay.getBoundingClientRect();
    const { width, height } = overlay.viewBox.baseVal;
    return {
      x: ((event.clientX - frame.left) / frame.width) * width,
      y: ((event.clientY - frame.top) / frame.height) * height,
    };
  }

  function draw(from, to) {
    const rect = overlay.querySelector('.desk-box--drawn')
      ?? overlay.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'rect'));
    const box = [Math.min(from.x, to.x), Math.min(from.y, to.y), Math.max(from.x, to.x), Math.max(from.y, to.y)];
    rect.setAttribute('class', 'desk-box desk-box--drawn');
    rect.setAttribute('x', box[0]);
    rect.setAttribute('y', box[1]);
    rect.setAttribute('width', box[2] - box[0]);
    rect.setAttribute('height', box[3] - box[1]);
    return box;
  }

  function setDrawing(on) {
    pencil.setAttribute('aria-pressed', String(on));
    viewer.classList.toggle('desk-viewer--drawing', on);
  }

  if (pencil && form) {
    pencil.addEventListener('click', () => setDrawing(pencil.getAttribute('aria-pressed') !== 'true'));
    overlay.addEventListener('pointerdown', (event) => {
      if (pencil.getAttribute('aria-pressed') !== 'true') return;
      drawing = point(event);
      overlay.setPointerCapture(event.pointerId);
      event.preventDefault();
    });
    overlay.addEventListener('pointermove', (event) => {
      if (drawing) draw(drawing, point(event));
    });
    overlay.addEventListener('pointerup', (event) => {
      if (!drawing) return;
      form.querySelector('[data-box]').value = draw(drawing, point(event)).map((at) => at.toFixed(1)).join(',');
      form.querySelector('[data-drawn]').hidden = false;
      drawing = null;
      setDrawing(false);
      form.querySelector('input:not([type=hidden]), select, textarea').focus();
    });
  }

  if (picture.complete) firstZoom();
  else picture.addEventListener('load', firstZoom, { once: true });
}
