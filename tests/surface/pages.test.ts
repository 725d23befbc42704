import { describe, expect, test } from 'vitest'
import { arrangeSecondFramework } from './arrange-second'
import { askingAt } from './alike'
import { declared } from './declared'
import { askedOnThisRun } from './asker'
import { OVER } from './objects'
import { may } from './rules'
import { walkPage } from './walk'
import { openWorld } from './world'

const world = await openWorld({ also: arrangeSecondFramework })
const rules = Object.entries({ ...declared.pages, ...declared.routes })
const people = [...askedOnThisRun(world.askers), ...world.others, world.nobody]
const existing = [world.ZZ1, world.ZZ2, world.TINY]

describe('each page answers to whoever may, under the framework under which they may, and to nobody else', () => {
  for (const [address, rule] of rules) {
    test(address, async () => {
      const faults: string[] = []
      for (const { asker, onceEach } of askingAt(rule, people, existing))
        faults.push(...(await walkPage(world, rule, asker, { existing, onceEach })))
      for (const { asker, onceEach } of askingAt(rule, world.strangers, [world.ZZ1]))
        faults.push(...(await walkPage(world, rule, asker, { existing: [world.ZZ1], onceEach })))
      expect(faults).toEqual([])
    })
  }
})

/** What a framework is called that is over, is nowhere, or is no code at all. */
const CODES = [OVER, 'none-100', 'HSPS-1767', '__proto__', "x'--", 'tiny-100\0', 'x'.repeat(1500)]

/** What stands before the identifier of a return, a declaration or a case, which names its framework. */
const BEFORE_ID =
  /^(\/(?:returns|declarations|reviews|actions|dashboards\/cases)\/|\/worksheet\?return=)(?=ZZ\d-)/

/** The address under a framework, whatever its code: of a return, a declaration, a case or an action by its identifier, of anything else beside it. */
function underAny(code: string, path: string): string {
  const named = path.replace(BEFORE_ID, `$1${encodeURIComponent(`${code}-`)}`)
  const joint = path.includes('?') ? '&' : '?'
  return named === path ? `${path}${joint}framework=${encodeURIComponent(code)}` : named
}

test.each(rules.filter(([, { ofNone }]) => !ofNone))(
  '%s is not there under a framework that is over, unknown or none at all',
  async (_, rule) => {
    const [asker = world.nobody] = world.askers.filter((each) => may(each, rule, world.ZZ1))
    const [path = ''] = rule.at(world.ZZ1)
    const faults: string[] = []
    for (const asked of CODES.map((code) => underAny(code, path))) {
      const { status } = await world.ask(asker, { path: asked })
      if (![404, 400].includes(status)) faults.push(`${asker.name} asks ${asked}: ${status}`)
    }
    expect(faults).toEqual([])
    expect(await world.findChanges()).toEqual([])
  },
)
