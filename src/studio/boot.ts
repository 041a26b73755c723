/**
 * What the page does first, as the text of a script that any browser can read: says in words where the browser is too old, and gives the
 * program to the desk's worker before the page itself reads it, so that both read it at the same time.
 */

/** What `BOOT` leaves for the program, at `window.booted`. */
export interface Booted {
  /** Address of the page's program, of which workers are made. */
  readonly program: string;
  /** The worker of the desk, which has been given no order yet. */
  readonly desk: Worker;
}

/** Names of elements of the page. */
export const ELEMENTS = { refusal: 'refusal', reason: 'reason', program: 'program', drawing: 'drawing' } as const;

/** Whatever goes wrong before the program puts something else in its place, the refusal is shown. */
export const BOOT = `(function () {
  function refuse(reason) {
    var refusal = document.getElementById('${ELEMENTS.refusal}');
    if (!refusal) return;
    refusal.hidden = false;
    refusal.previousSibling.hidden = true;
    document.getElementById('${ELEMENTS.reason}').textContent = reason;
  }
  function lacking() {
    if (typeof Worker === 'undefined') return 'Worker';
    if (typeof DecompressionStream === 'undefined') return 'DecompressionStream';
    if (!Object.hasOwn) return 'Object.hasOwn';
    if (![].findLast) return 'Array.prototype.findLast';
    try {
      new RegExp('(?<!a)b', 'u');
    } catch (error) {
      return 'RegExp lookbehind';
    }
  }
  window.addEventListener('error', function (event) {
    refuse(event.message);
  });
  window.addEventListener('unhandledrejection', function (event) {
    refuse(String(event.reason));
  });
  var lack = lacking();
  if (lack) return refuse(lack);
  try {
    var text = document.getElementById('${ELEMENTS.program}').textContent;
    var program = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
    window.booted = { program: program, desk: new Worker(program) };
  } catch (error) {
    return refuse(String(error));
  }
  // Chromium has a worker begin only when the page's thread is free once more, some ten milliseconds later; else the two read one after the other.
  setTimeout(function () {
    var script = document.createElement('script');
    script.textContent = text;
    document.body.appendChild(script);
    document.body.removeChild(script);
  }, 30);
})();`;
