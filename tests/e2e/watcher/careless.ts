/** What extensions leave in pages when nobody takes care: each thing is one that the watcher has to notice. */

export interface Careless {
  /** `isolated`: a content script's world; `page`: the page's own, where a script that was injected runs. */
  readonly world: 'isolated' | 'page';
  readonly script: string;
  /** What the watcher says of it. */
  readonly noticed: RegExp;
}

const BUSY = 'for (const end = Date.now() + 250; Date.now() < end; );';

const isolated = (script: string, noticed: RegExp): Careless => ({
  world: 'isolated',
  script,
  noticed,
});
const page = (script: string, noticed: RegExp): Careless => ({ world: 'page', script, noticed });

/** What the careless request asks for. */
export const REQUESTED = 'https://www.linkedin.com/mine.json';

export const CARELESS: Readonly<Record<string, Careless>> = {
  'an element': isolated(
    'document.body.append(document.createElement("div"))',
    /^added DIV to BODY$/u,
  ),
  'an attribute': isolated(
    'document.documentElement.dataset.seen = ""',
    /^attributes data-seen of HTML$/u,
  ),
  'a changed text': isolated(
    'document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT).nextNode().data += "."',
    /^characterData/u,
  ),
  'a message': isolated('postMessage({ type: "started" }, "*")', /^event message/u),
  'an event of its own': isolated(
    'document.dispatchEvent(new CustomEvent("wxt:content-script-started"))',
    /^event wxt:content-script-started/u,
  ),
  'a frame': isolated('document.body.append(document.createElement("iframe"))', /^frames 1$/u),
  'local storage': isolated('localStorage.setItem("mine", "1")', /^localStorage .*mine/u),
  'session storage': isolated('sessionStorage.setItem("mine", "1")', /^sessionStorage .*mine/u),
  'a cookie': isolated('document.cookie = "mine=1"', /^cookie .*mine=1/u),
  'a database': isolated(
    'new Promise((done) => { indexedDB.open("mine").onsuccess = done; })',
    /^databases .*mine/u,
  ),
  'a cache': isolated('caches.open("mine")', /^caches .*mine/u),
  'a lock': isolated(
    'void navigator.locks.request("mine", () => new Promise(() => {}))',
    /^locks .*mine/u,
  ),
  'a mark': isolated('performance.mark("mine")', /^mark mine$/u),
  'a measure': isolated('performance.measure("mine")', /^measure mine$/u),
  // Chromium keeps what a content script's own world asks for to itself.
  'a request': page(`fetch("${REQUESTED}")`, /^resource .*mine\.json$/u),
  'a style sheet': isolated(
    'document.adoptedStyleSheets.push(new CSSStyleSheet())',
    /^sheets .*adopted 1$/u,
  ),
  'a style element': isolated(
    'document.head.append(document.createElement("style"))',
    /^added STYLE/u,
  ),
  'a custom property': isolated(
    'document.documentElement.style.setProperty("--mine", "1")',
    /^style of HTML, --mine: 1$/u,
  ),
  'a registered property': isolated(
    'CSS.registerProperty({ name: "--other", syntax: "*", inherits: true, initialValue: "1" })',
    /^style of BODY, --other: 1$/u,
  ),
  'a font': isolated('document.fonts.add(new FontFace("mine", new Uint8Array()))', /^fonts 1$/u),
  'an animation': isolated(
    'document.body.animate([{ opacity: 1 }, { opacity: 1 }], 60000)',
    /^animations 1$/u,
  ),
  'a highlight': isolated('CSS.highlights.set("mine", new Highlight())', /^highlights 1$/u),
  'a selection': isolated(
    'getSelection().selectAllChildren(document.querySelector("a[href]"))',
    /^event selectionchange/u,
  ),
  'the focus': isolated('document.querySelector("a[href]").focus()', /^focus A$/u),
  'a scroll': isolated('scrollTo(0, 77)', /^event scroll|^scroll 0 77$/u),
  'an address': isolated('history.replaceState({ mine: 1 }, "")', /^history .*mine/u),
  'a title': isolated('document.title = "mine"', /^address .*mine/u),
  'a long task': isolated(
    `new Promise((done) => setTimeout(() => { ${BUSY} done(); }))`,
    /^slow longtask/u,
  ),
  'a timer held up': isolated(BUSY, /^slow timer$/u),
  'a frame held up': isolated(`requestAnimationFrame(() => { ${BUSY} })`, /^slow frame$/u),
  'a long frame': isolated(
    `requestAnimationFrame(() => { ${BUSY} })`,
    /^slow long-animation-frame/u,
  ),
  'a shifted layout': isolated(
    'document.body.prepend(Object.assign(document.createElement("p"), { textContent: "mine" }))',
    /^layout-shift of /u,
  ),
  'a global': page('globalThis.mine = 1', /^global mine$/u),
  'a closed root': page(
    'document.createElement("p").attachShadow({ mode: "closed" })',
    /^call Element\.attachShadow$/u,
  ),
  'a listener': page(
    'addEventListener("keydown", () => {})',
    /^call EventTarget\.addEventListener$/u,
  ),
  'a search of the document': page(
    'document.querySelectorAll("a")',
    /^call Document\.querySelectorAll$/u,
  ),
  'an observer': page('new MutationObserver(() => {})', /^call new MutationObserver$/u),
  'a look at styles': page('getComputedStyle(document.body)', /^call window\.getComputedStyle$/u),
  'a state': page('history.pushState(null, "")', /^call History\.pushState$/u),
  'a read text': page('document.body.innerText', /^call get HTMLElement\.innerText$/u),
  'an element of its own': page(
    'customElements.define("x-mine", class extends HTMLElement {})',
    /^call CustomElementRegistry\.define$/u,
  ),
  'a timer': page('setTimeout(() => {}, 1)', /^call window\.setTimeout$/u),
  'a word in the console': page('console.debug("mine")', /^call console\.debug$/u),
  'an error': page('void Promise.reject(new Error("mine"))', /^event unhandledrejection/u),
  'a broken policy': page(
    'try { document.body.innerHTML = "<p>" } catch {}',
    /^event securitypolicyviolation/u,
  ),
  'a stack with its file': page(
    'document.createElement("p")\n//# sourceURL=chrome-extension://mine/injected.js',
    /^call Document\.createElement from chrome-extension:/u,
  ),
  'an error with its file': page(
    'new Error("mine").stack\n//# sourceURL=chrome-extension://mine/injected.js',
    /^stack of chrome-extension:/u,
  ),
  // The last one: it stays.
  'a slow answer to a key': isolated(
    `addEventListener("keydown", () => { ${BUSY} }, { capture: true })`,
    // The browser tells of some answers to keys and not of others, on a busy machine of none: then it is a long task.
    /^slow (?:event keydown|longtask self)$/u,
  ),
};
