/** Runs while the page is read, before any other script: plain statements for any browser, each with its reason. */
export const boot = [
  "document.body.className += ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' nhsuk-frontend-supported' : '');",
  // What is typed before the other scripts come is told apart from what a browser brings back by itself.
  "document.addEventListener('input', function (event) { var form = event.target.form; if (form) form.dataset.typed = 'yes' }, true);",
  // A page from the past is asked for anew, whether the browser kept it whole or the framework did: it shows what now stands.
  "addEventListener('pageshow', function (event) { if (event.persisted) location.reload() });",
  'var page = function () { return location.pathname + location.search }, shown = page();',
  "['pushState', 'replaceState'].forEach(function (name) { var change = history[name]; history[name] = function () { change.apply(history, arguments); shown = page() } });",
  "addEventListener('popstate', function (event) { if (page() !== shown) { event.stopImmediatePropagation(); location.reload() } });",
].join('\n')
