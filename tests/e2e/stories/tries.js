// What a script in the page could try. Answers with the names of what succeeded.
const [address, done] = [arguments[0], arguments[arguments.length - 1]];
const socket = address.replace("http", "ws");
const got = [];
const settle = (promise) => Promise.race([promise, new Promise((over) => setTimeout(over, 1500))]);

/** Whether what is loaded by an element arrives. */
const loads = (name, make) =>
  settle(
    new Promise((over) => {
      const element = make();
      element.addEventListener("load", () => over(got.push(name)));
      element.addEventListener("error", over);
      document.head.append(element);
    }),
  );
const element = (kind, attributes) => Object.assign(document.createElement(kind), attributes);

/** Whether a script that stands in the page runs. */
const runs = (name, act) => {
  try {
    delete window.ran;
    act();
    if (window.ran) got.push(name);
  } catch {
    // Refused.
  }
};
const fetches = (name, to, options) => settle(fetch(to, options).then(() => got.push(name), () => {}));

runs("eval", () => window.eval("window.ran = true"));
runs("new Function", () => new Function("window.ran = true")());
runs("inline script", () => document.head.append(element("script", { textContent: "window.ran = true" })));
runs("inline handler", () => {
  const button = element("button", {});
  button.setAttribute("onclick", "window.ran = true");
  document.body.append(button);
  button.click();
  button.remove();
});
runs("inline style", () => {
  document.head.append(element("style", { textContent: "html { --tried: yes }" }));
  window.ran = getComputedStyle(document.documentElement).getPropertyValue("--tried") !== "";
});
runs("style attribute", () => {
  const box = element("div", {});
  box.setAttribute("style", "position: fixed");
  document.body.append(box);
  window.ran = getComputedStyle(box).position === "fixed";
  box.remove();
});
runs("a window of its own", () => (window.ran = window.open(`${address}open`) !== null));
// It says that it went in any case: whoever listens at the address knows.
runs("beacon", () => void navigator.sendBeacon(`${address}beacon`, "out"));

const sockets = settle(
  new Promise((over) => {
    try {
      const open = new WebSocket(socket);
      open.addEventListener("open", () => over(got.push("web socket")));
      open.addEventListener("error", over);
    } catch {
      over();
    }
  }),
);
const worker = settle(
  new Promise((over) => {
    try {
      const works = new Worker(URL.createObjectURL(new Blob(["postMessage(1)"])));
      works.addEventListener("message", () => over(got.push("worker")));
      works.addEventListener("error", over);
    } catch {
      over();
    }
  }),
);
const events = settle(
  new Promise((over) => {
    try {
      const source = new EventSource(`${address}events`);
      source.addEventListener("open", () => over(got.push("event source")));
      source.addEventListener("error", () => over(source.close()));
    } catch {
      over();
    }
  }),
);
Promise.all([
  fetches("fetch", `${address}fetch`),
  fetches("fetch, posted", `${address}post`, { method: "POST", mode: "no-cors", body: "out" }),
  fetches("fetch of a file", "file:///etc/hostname"),
  loads("script", () => element("script", { src: `${address}script` })),
  loads("image", () => element("img", { src: `${address}img` })),
  loads("style sheet", () => element("link", { rel: "stylesheet", href: `${address}link` })),
  loads("prefetch", () => element("link", { rel: "prefetch", href: `${address}link` })),
  loads("object", () => element("object", { data: `${address}object` })),
  loads("audio", () => element("audio", { src: `${address}audio` })),
  settle(import(/* @vite-ignore */ `${address}a.js`).then(() => got.push("module"), () => {})),
  sockets,
  events,
  worker,
])
  .then(() => {
    // Whoever listens at the address knows whether it came.
    const frame = element("iframe", { src: `${address}iframe` });
    document.body.append(frame);
    return new Promise((over) => setTimeout(over, 500)).then(() => frame.remove());
  })
  .then(() => done(got.map((one) => String(one))), (thrown) => done([String(thrown)]));
