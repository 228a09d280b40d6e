// What a function gave is kept by what it was asked, in maps. As axe does it, each question is looked for in a list of
// all that were asked, so that twice as large a page takes four times as long.
asked => {
  const size = Math.max(1, asked.length);
  let kept = new Map();
  const known = function (...given) {
    let at = kept;
    for (let n = 0; n < size - 1; n++) {
      if (!at.has(given[n])) at.set(given[n], new Map());
      at = at.get(given[n]);
    }
    const last = asked.length ? given[size - 1] : null;
    if (!at.has(last)) at.set(last, asked.apply(this, given));
    return at.get(last);
  };
  known.clear = () => {
    kept = new Map();
  };
  return known;
}
