import { type Fields, callWithScript, findHiddenFields, toMultipart, withFields } from './action-body'
import type { Answer, Question } from './ask'
import { declared } from './declared'
import { enumerateBuild } from './enumerate'
import { type Objects, nobodys, standingAt, under } from './objects'
import { type ActionRule, may } from './rules'
import type { Asker } from './asker'
import type { World } from './world'

/** How a form is sent: by the page's own scripts, or by the browser alone. */
export const ways = ['with JavaScript', 'without JavaScript'] as const
export type Way = (typeof ways)[number]

/** A declared action that was found in the build, with what its form holds for one set of objects. */
export interface KnownAction {
  readonly name: string
  readonly id: string
  readonly rule: ActionRule
}

const built = enumerateBuild()

/** The declared actions that the build has; what is only on one side fails the enumeration. */
export const actions: readonly KnownAction[] = built.actions.flatMap(({ id, name }) => {
  const rule = declared.actions[name]
  return rule ? [{ id, name, rule }] : []
})

export function findAction(exportedName: string): KnownAction {
  const found = actions.find(({ name }) => name.endsWith(` ${exportedName}`))
  if (!found) throw new Error(`The build has no action ${exportedName}`)
  return found
}

const filled = new WeakMap<Objects, Map<string, Promise<Fields>>>()

/**
 * All fields of an action's form for these objects: read from the page of somebody who may, and filled in, as of a page that was
 * drawn for `asker`. The page is opened once, because after every question everything is as arranged again.
 */
export async function fillForm(
  world: World,
  action: KnownAction,
  objects: Objects,
  asker?: Asker,
): Promise<Fields> {
  const form = await onceOpened(world, action, objects)
  return asker?.personId ? withFields(form, { person: asker.personId }) : form
}

function onceOpened(world: World, action: KnownAction, objects: Objects): Promise<Fields> {
  const ofObjects = filled.get(objects) ?? new Map<string, Promise<Fields>>()
  const form = ofObjects.get(action.name) ?? openForm(world, action, objects)
  filled.set(objects, ofObjects.set(action.name, form))
  return form
}

async function openForm(world: World, action: KnownAction, objects: Objects): Promise<Fields> {
  const { rule } = action
  const { id } = rule.formOf ? findAction(rule.formOf) : action
  const known = objects.framework === 'hsps-1767' ? world.ZZ1 : world.TINY
  const source = objects.provider === nobodys.provider ? known : objects
  const isOpen = rule.stranger === 'open' && rule.page(source) !== '/'
  const asker = isOpen ? world.nobody : fillerOf(world, rule, source)
  const page = await world.ask(asker, { path: pageOf(rule, source) })
  const hidden = findHiddenFields(page.body, id)
  if (hidden.length === 0)
    throw new Error(`${pageOf(rule, source)} has no form of this action: ${page.status}`)
  const own = hidden.map(
    ([name, value]) => [name, typeof value === 'string' ? renamed(value, source, objects) : value] as const,
  )
  return withFields(own, rule.typed(objects))
}

/** Somebody who may fill in the form, and is offered it. */
export function fillerOf(world: World, rule: ActionRule, source: Objects): Asker {
  const isOffered = ({ role }: Asker) => rule.offeredTo === undefined || role === rule.offeredTo
  const filler = [...world.askers, ...world.others].find(
    (asker) => isOffered(asker) && may(asker, rule, source),
  )
  if (!filler) throw new Error(`Nobody may fill in the form of ${rule.page(source)}`)
  return filler
}

/** The page on which the form of these objects stands. */
export function pageOf({ page, ofNone }: ActionRule, objects: Objects): string {
  return ofNone ? page(objects) : under(objects.framework, page(objects))
}

/** A form of something that is there, turned into one of something that is not. */
function renamed(value: string, source: Objects, objects: Objects): string {
  const names = standingAt(objects)
  return standingAt(source)
    .reduce((text, name, at) => text.replaceAll(name, names[at] ?? ''), value)
    .replaceAll(source.invitation, objects.invitation)
    .replaceAll(new RegExp(`\\b${source.provider}\\b`, 'g'), objects.provider)
}

export function questionOf({ id, rule }: KnownAction, fields: Fields, way: Way): Omit<Question, 'path'> {
  const isScript = rule.isSilent || way === 'with JavaScript'
  const sent = isScript ? callWithScript(id, rule.state, fields) : toMultipart(fields)
  return { method: 'POST', ...sent }
}

/** Posts a filled form as somebody, and says what was answered and what it changed. The database is as arranged again. */
export async function post(
  world: World,
  asker: Asker,
  { path, headers = {}, ...question }: Question,
): Promise<{ answer: Answer; changes: readonly string[] }> {
  const origin = { origin: world.origin }
  const answer = await world.ask(asker, { ...question, path, headers: { ...origin, ...headers } })
  return { answer, changes: await world.findChanges() }
}
