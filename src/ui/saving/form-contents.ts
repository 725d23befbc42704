/** Hidden boxes that say what the page was drawn from, which nobody types. */
const DRAWN_FROM: readonly string[] = ['revision', 'base']

/** What a person typed, without what the page is drawn from. */
export function textOf(form: FormData): string {
  return JSON.stringify([...form].filter(([name]) => !DRAWN_FROM.includes(name) && !name.endsWith('.asked')))
}

/** Writes past React into a hidden box. */
export function setHidden(form: HTMLFormElement, name: string, value: string) {
  const input = form.elements.namedItem(name)
  if (input instanceof HTMLInputElement) input.value = value
}

/** What is typed under an answer chooses it. */
export function chooseAnswerOf({ target }: Event) {
  const under = target instanceof Element ? target.closest('.app-open') : null
  const answer = under?.previousElementSibling?.querySelector('input')
  if (answer) answer.checked = true
}
