export type RefusalStatus = 411 | 413 | 421

const refusals: Record<RefusalStatus, { title: string; remedy: string }> = {
  411: {
    title: 'The service could not tell how much was sent',
    remedy: 'Go back and send it again. If you wrote a program, send a Content-Length header.',
  },
  413: {
    title: 'Too much was sent at once',
    remedy:
      'Nothing was saved. Go back, shorten the longest text (a form takes about 250 thousand characters in all), and send it again.',
  },
  421: {
    title: 'This demonstration answers only on its own machine',
    remedy: 'Open it at the address it printed when it started, which begins with http://localhost.',
  },
}

type Refusal = { body: string; headers: Record<string, string> }

/** A real answer for a request that is refused before the service reads it: a page, or JSON for programs. */
export function refusal(status: RefusalStatus, path: string): Refusal {
  const { title, remedy } = refusals[status]
  if (path.startsWith('/api/')) {
    const body = JSON.stringify({ type: 'about:blank', title, status, detail: remedy })
    return { body, headers: { 'content-type': 'application/problem+json' } }
  }
  return { body: page(title, remedy), headers: { 'content-type': 'text/html; charset=utf-8' } }
}

function page(title: string, remedy: string): string {
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} - Specialist pain quality returns</title>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${remedy}</p>
</main>
</body>
</html>
`
}
