// The page of a refusal. Plain JavaScript without packages, as body-limit.mjs.

const STYLE = `body { max-width: 44rem; margin: 0 auto; padding: 1.5rem; background: #f0f4f5; color: #212b32;
  font: 1.1875rem/1.5 arial, 'Liberation Sans', sans-serif }
h1 { line-height: 1.25 }
a { color: #005eb8 }
dt { font-weight: 600 }
dd { margin: 0 0 1rem; padding: 0.5rem 1rem; background: #fff }
pre { margin: 0; font: inherit; white-space: pre-wrap; overflow-wrap: anywhere }`

/**
 * A page that asks the service for nothing, since it may have nothing to give.
 *
 * @param {{ title: string, remedy: string, training: boolean, back: string }} said `back` is the address of the page; '' for the one that is open
 * @param {string} nonce what the content policy lets its style by
 * @param {readonly (readonly [name: string, text: string])[]} [typed] what came along, given back
 */
export function refusalPage({ title, remedy, training, back }, nonce, typed = []) {
  const texts = typed.map(([name, text]) => `<dt>${escape(name)}</dt>\n<dd><pre>${escape(text)}</pre></dd>\n`)
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} - Specialist pain quality returns</title>
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>
<main>
${training ? '<p><strong>Training copy: invented figures.</strong></p>\n' : ''}<h1>${title}</h1>
<p>${remedy}</p>
${texts.length > 0 ? `<h2>What you typed</h2>\n<dl>\n${texts.join('')}</dl>\n` : ''}<p><a href="${escape(back)}">Open this page again</a>, or <a href="/">go to your home page</a>.</p>
</main>
</body>
</html>
`
}

/** @type {Readonly<Record<string, string>>} */
const MARKS = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** @param {string} text */
function escape(text) {
  return text.replace(/[&<>"]/g, (mark) => MARKS[mark] ?? mark)
}
