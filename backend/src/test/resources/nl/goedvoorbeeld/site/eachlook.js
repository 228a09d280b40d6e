// Of texts that look alike the first and the last: of the same colour and size, over the same backgrounds. Whether one
// can be read is then known of all of them, and to find out takes most of the time of a look at a page.
() => {
  const behind = new Map();
  const layer = (element, pseudo) => {
    const style = getComputedStyle(element, pseudo);
    return pseudo && /^(none|normal)$/.test(style.content)
      ? ''
      : [style.backgroundColor, style.backgroundImage, style.opacity, style.filter, style.mixBlendMode,
          style.position, style.zIndex, style.clip, style.clipPath, style.overflow];
  };
  const under = element => {
    if (!element) return '';
    if (!behind.has(element)) {
      behind.set(element, [under(element.parentElement), layer(element), layer(element, '::before'),
        layer(element, '::after')].join('|'));
    }
    return behind.get(element);
  };
  const ownText = element =>
    [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim())
      || element.matches('input, select, textarea, button');
  const first = new Map();
  const last = new Map();
  for (const element of document.querySelectorAll('body *')) {
    if (!ownText(element) || !element.checkVisibility({ visibilityProperty: true })) continue;
    const style = getComputedStyle(element);
    const look = [element.tagName, element.matches(':disabled, [aria-disabled=true]'), style.color, style.fontSize,
      style.fontWeight, style.textShadow, style.webkitTextStrokeColor, style.textIndent, under(element)].join();
    if (!first.has(look)) first.set(look, element);
    last.set(look, element);
  }
  return [...new Set([...first.values(), ...last.values()])];
}
