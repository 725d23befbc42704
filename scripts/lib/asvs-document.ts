import type { Asvs } from './asvs-schema'

type Requirement = Asvs['requirements'][number]

const CHAPTERS = [
  ...['Encoding and sanitisation', 'Validation and business logic', 'Web front end', 'API and web service'],
  ...['Files', 'Authentication', 'Sessions', 'Authorisation', 'Self-contained tokens', 'OAuth and OIDC'],
  ...['Cryptography', 'Communication', 'Configuration', 'Data protection', 'Coding and architecture'],
  ...['Logging and errors', 'WebRTC'],
]

type Decided = Extract<Requirement, { how: 'decision' }>

/** What OWASP ASVS asks and what shows it, as a page: how many of each chapter by what, what is open, what was decided, what does not apply. */
export function asvsDocument({ standard, source, requirements }: Asvs): string {
  const applying = requirements.filter(applies)
  const decisions = requirements.filter((each) => each.how === 'decision')
  const decided = decisions.filter(applies)
  return [
    `# ${standard}`,
    `Written by \`npm run docs\` from [asvs.json](asvs.json), which names for each requirement the test, the code, the document or the dated decision; \`tests/rules/asvs.test.ts\` refuses one that is not there. Numbers and levels are those of ${source}; a document counts only where the standard asks for one.`,
    `${sayCounts(requirements.length, applying)} ${decided.filter(isOpen).length} of these are open.`,
    chapters(requirements),
    ...['## Open', openTable(decided.filter(isOpen))],
    ...['## Decided', decidedTable(decided.filter((each) => !isOpen(each)))],
    ...['## Does not apply', absentList(decisions.filter((each) => !applies(each)))],
    '',
  ].join('\n\n')
}

function sayCounts(all: number, applying: readonly Requirement[]): string {
  const of = (how: Requirement['how']) => count(applying, how)
  const share = ((100 * (of('document') + of('decision'))) / applying.length).toFixed(1)
  return `Of ${all} requirements ${applying.length} apply. ${of('test')} rest on a test, ${of('code')} on code, ${of('document')} on a document and ${of('decision')} on a decision: ${share}% on words alone.`
}

function chapters(requirements: readonly Requirement[]): string {
  const heads = ['Chapter', 'Apply', 'Test', 'Code', 'Document', 'Decision', 'Do not apply']
  const rows = CHAPTERS.map((name, at) =>
    rowOf(
      `${at + 1}. ${name}`,
      requirements.filter(({ id }) => chapterOf(id) === at + 1),
    ),
  )
  return table(heads, rows)
}

function openTable(open: readonly Decided[]): string {
  const rows = open.map(({ id, about, reason, todo = '', date }) => [`${id}: ${about}`, reason, todo, date])
  return table(['Requirement', 'What holds', 'What is to be done', 'Since'], rows)
}

function decidedTable(decided: readonly Decided[]): string {
  const rows = decided.map(({ id, about, reason, date }) => [`${id}: ${about}`, reason, date])
  return table(['Requirement', 'Decision', 'Since'], rows)
}

/** By reason, which several share. */
function absentList(absent: readonly Decided[]): string {
  const idsOf = (reason: string) =>
    absent.flatMap((each) => (each.reason === reason ? [each.id.slice('v5.0.0-'.length)] : [])).join(', ')
  return [...new Set(absent.map(({ reason }) => reason))]
    .map((reason) => `- ${reason} ${idsOf(reason)}.`)
    .join('\n')
}

function isOpen({ todo }: Decided): boolean {
  return todo !== undefined
}

function applies(requirement: Requirement): boolean {
  return requirement.how !== 'decision' || requirement.applies !== false
}

/** `v5.0.0-12.3.1` is of the twelfth chapter. */
function chapterOf(id: string): number {
  return Number(id.slice('v5.0.0-'.length).split('.', 1)[0])
}

function count(requirements: readonly Requirement[], how: Requirement['how']): number {
  return requirements.filter((each) => each.how === how).length
}

function rowOf(name: string, all: readonly Requirement[]): readonly string[] {
  const applying = all.filter(applies)
  const hows = (['test', 'code', 'document', 'decision'] as const).map((how) => count(applying, how))
  return [name, ...[applying.length, ...hows, all.length - applying.length].map(String)]
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
