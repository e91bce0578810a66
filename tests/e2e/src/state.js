// How the page and the core stand when a story has failed: the focus, the last keys, and whether the core answers.
const done = arguments[arguments.length - 1];
const at = document.activeElement;
const lines = [`focus: ${at ? at.outerHTML.slice(0, 300) : 'nowhere'}`, `the window has it: ${document.hasFocus()}`, `keys heard: ${JSON.stringify(window.askwellHeard ?? [])}`];
const answers = window.__TAURI_INTERNALS__.invoke(location.pathname.includes('client') ? 'stage_view' : 'practice_view');
const late = new Promise((over) => setTimeout(() => over('not within five seconds'), 5000));
Promise.race([answers.then(() => 'yes', (refused) => `refused: ${JSON.stringify(refused)}`), late]).then((answered) => done([...lines, `the core answers: ${answered}`].join('\n')));
