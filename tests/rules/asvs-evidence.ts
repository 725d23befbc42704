import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import type { Asvs } from '../../scripts/lib/asvs-schema'
import { ROOT } from './planted-tree'

type Requirement = Asvs['requirements'][number]

/** Sections that ask for something to be written down: there, and nowhere else, a document shows it. */
const WRITTEN = ['2.1', '5.1', '6.1', '7.1', '8.1', '11.1', '13.1', '14.1', '15.1', '16.1']
/** How many of the requirements that apply may rest on a decision or a document, and on no test and no code. */
const MOST_WORDS = 0.15

/** Everything that is wrong: numbers that lack, are doubled or of another level; evidence that is not there; too much that rests on words. */
export function asvsProblems({ requirements }: Asvs, levels: Readonly<Record<string, number>>): string[] {
  const known = new Set(requirements.map(({ id }) => id))
  const applying = requirements.filter((each) => each.how !== 'decision' || each.applies !== false)
  const inWords = applying.filter(({ how }) => how === 'decision' || how === 'document')
  return [
    ...Object.keys(levels).flatMap((id) => (known.has(id) ? [] : [`${id} lacks`])),
    ...requirements.flatMap(({ id }, at) =>
      requirements.findIndex((each) => each.id === id) === at ? [] : [`${id} stands twice`],
    ),
    ...requirements.flatMap(({ id, level }) =>
      levels[id] === level ? [] : [`${id} is not of level ${level}`],
    ),
    ...requirements.flatMap(missing),
    ...(inWords.length <= MOST_WORDS * applying.length ? [] : [`${inWords.length} rest on words alone`]),
  ]
}

function missing(requirement: Requirement): string[] {
  if (requirement.how === 'decision') return []
  const { id, how, file, name } = requirement
  if (!existsSync(path.join(ROOT, file))) return [`${id}: there is no ${file}`]
  const text = readFileSync(path.join(ROOT, file), 'utf8')
  return evidence[how](text, name, id) ? [] : [`${id}: ${file} has no ${how} ${name}`]
}

const evidence = {
  test: (text: string, name: string) => titlesIn(text).has(name),
  code: (text: string, name: string) =>
    new RegExp(`^export (async )?(function|const|class|interface|type) ${name}\\b`, 'm').test(text),
  document: (text: string, name: string, id: string) =>
    WRITTEN.some((section) => id.startsWith(`v5.0.0-${section}.`)) &&
    text.split('\n').some((line) => line.replace(/^#+ /, '') === name && line.startsWith('#')),
}

/** By the text of a file: several requirements rest on one, and each is read once. */
const titles = new Map<string, ReadonlySet<string>>()

function titlesIn(text: string): ReadonlySet<string> {
  const found = titles.get(text) ?? readTitles(text)
  titles.set(text, found)
  return found
}

/** What the tests of a file are called: the first argument of each, and each text in the rows of those that have rows. */
function readTitles(text: string): ReadonlySet<string> {
  const found = new Set<string>()
  const visit = (node: ts.Node, isRow: boolean) => {
    if (isRow && ts.isStringLiteralLike(node)) found.add(node.text)
    const called = ts.isCallExpression(node) && /^(test|it|describe)\b/.test(node.expression.getText())
    if (called) {
      const [title] = node.arguments
      if (title && (ts.isStringLiteralLike(title) || ts.isTemplateExpression(title)))
        found.add(title.getText().slice(1, -1).replaceAll("\\'", "'"))
    }
    const isEach = called && /\.each$/.test(node.expression.getText())
    ts.forEachChild(node, (child) => {
      visit(child, isRow || isEach)
    })
  }
  visit(ts.createSourceFile('x.tsx', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX), false)
  return found
}
