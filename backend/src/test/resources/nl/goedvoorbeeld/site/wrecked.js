// What a page looks wrecked by, as sentences. Of what is shown only, and cut to what scrolling boxes show of it.
() => {
  const LETTERS = 12; // that fit on a line, at least
  const LONG = 30; // letters; a shorter text may stand in a narrow place
  const LINES = 3;
  const HIGH = 0.7; // of the size of its letters: what a line of text is high, without the room around it
  const OVER = 0.4; // of the height of the lower of two lines
  const PART = 0.6; // of an image's own width
  const LEAST = 4; // px; what is less is a rounding, or hidden from eyes on purpose

  const faults = [];
  const styles = new Map();
  const style = e => styles.get(e) ?? styles.set(e, getComputedStyle(e)).get(e);
  const shown = e => e.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const words = text => text.replace(/\s+/g, ' ').trim();
  const called = (e, text) => `${e.localName}${e.className && e.className.baseVal === undefined ? '.' + e.className : ''} “${words(text).slice(0, 40)}”`;

  const block = e => {
    while (/^(inline|contents|ruby)/.test(style(e).display) && e.parentElement) e = e.parentElement;
    return e;
  };

  const cut = (rect, e) => {
    let { left, top, right, bottom } = rect;
    for (let up = e; up && up !== document.body; up = up.parentElement) {
      const { overflowX, overflowY, clipPath } = style(up);
      if (overflowX === 'visible' && overflowY === 'visible' && clipPath === 'none') continue;
      const box = up.getBoundingClientRect();
      [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
      [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
      if (clipPath !== 'none' && box.width < LEAST) return null;
    }
    return right - left < LEAST || bottom - top < LEAST ? null : { left, top, right, bottom };
  };

  // What lies over the rest on purpose, with a ground of its own: an open list, a bar that stays.
  const layer = e => {
    for (let up = e; up; up = up.parentElement) {
      const { position, backgroundColor } = style(up);
      if (/absolute|fixed|sticky/.test(position) && !/, 0\)$|transparent/.test(backgroundColor)) return up;
    }
    return null;
  };

  const lines = [];
  const blocks = new Map();
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const e = node.parentElement;
    if (!node.data.trim() || e.closest('svg, script, style, textarea, select, option') || !shown(e)) continue;
    range.selectNodeContents(node);
    const own = block(e);
    for (const rect of range.getClientRects()) {
      const around = Math.max(0, rect.height - HIGH * parseFloat(style(e).fontSize)) / 2;
      const seen = cut({ left: rect.left, right: rect.right, top: rect.top + around, bottom: rect.bottom - around }, e);
      if (!seen) continue;
      lines.push({ ...seen, own, e, text: node.data });
      const of = blocks.get(own) ?? blocks.set(own, { text: '', tops: new Set() }).get(own);
      of.tops.add(Math.round(rect.top / 8));
      if (!of.text.endsWith(node.data)) of.text += node.data;
    }
  }

  for (const [e, { text, tops }] of blocks) {
    const { paddingLeft, paddingRight, fontSize } = style(e);
    const width = e.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
    const letters = width / (parseFloat(fontSize) / 2);
    if (e.clientWidth > 0 && letters < LETTERS && words(text).length >= LONG && tops.size >= LINES) {
      faults.push(`a column of ${Math.floor(letters)} letters: ${called(e, text)}`);
    }
  }

  lines.sort((a, b) => a.top - b.top);
  for (let at = 0; at < lines.length; at++) {
    const a = lines[at];
    for (let next = at + 1; next < lines.length && lines[next].top < a.bottom; next++) {
      const b = lines[next];
      if (a.own === b.own) continue;
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const high = Math.min(a.bottom, b.bottom) - b.top;
      if (wide < LEAST || high < OVER * Math.min(a.bottom - a.top, b.bottom - b.top)) continue;
      if (layer(a.e) === layer(b.e)) faults.push(`text over text: ${called(a.e, a.text)} and ${called(b.e, b.text)}`);
    }
  }

  const room = (document.querySelector('main') ?? document.body).clientWidth;
  for (const e of document.querySelectorAll('img, svg[viewBox]')) {
    const around = block(e.parentElement);
    if (!shown(e) || style(around).display.endsWith('grid')) continue; // a grid says itself how wide
    const size = e.localName === 'img' ? e.naturalWidth : e.viewBox.baseVal.width;
    const { width: drawn, height } = e.getBoundingClientRect();
    if (height > 0.95 * parseFloat(style(e).maxHeight)) continue; // it is as high as it may be
    const fits = Math.min(size, Number(e.getAttribute('width')) || size, around.clientWidth || room, room);
    if (size >= 100 && drawn > 0 && drawn < PART * fits) {
      faults.push(`an image of ${size} px is drawn at ${Math.round(drawn)}: ${called(e, e.getAttribute('alt') ?? '')}`);
    }
  }
  return [...new Set(faults)];
}
