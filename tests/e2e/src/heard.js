// Notes the last keys that the page heard, and where: what a story that failed is asked first.
window.askwellHeard ??= (() => {
  const heard = [];
  const named = (one) => (one instanceof Element ? `${one.tagName.toLowerCase()}.${one.className} ${one.getAttribute('aria-label') ?? ''}`.trim() : String(one));
  addEventListener(
    'keydown',
    (event) => {
      const held = ['ctrlKey', 'altKey', 'shiftKey', 'metaKey'].filter((key) => event[key]).join(' ');
      const line = [`${event.key}${held && ` with ${held}`} at ${named(event.target)}`];
      heard.push(line);
      if (heard.length > 30) heard.shift();
      setTimeout(() => line.push(event.defaultPrevented ? 'taken' : 'passed over'));
    },
    true,
  );
  return heard;
})();
