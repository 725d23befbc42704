import { expect, test } from 'vitest'
import { OF_A_PATIENT } from '@/domain/forms/describes-patient'
import { untouched } from '@/ui/saving/draft-state'
import { callWithScript, findTextBoxes, withFields } from './action-body'
import { type KnownAction, actions, fillForm, fillerOf, findAction, post } from './post'
import { world } from './one-world'

const SAID = 'Seen again in May: 943 476 5919'

/** Every form that somebody signed in posts, whichever those are. */
const forms = actions.filter(({ rule }) => rule.of === 'provider')

test('some of the forms have text boxes', async () => {
  let found = 0
  // One after the other: each form is brought into the state in which it is offered, and some share a return.
  for (const action of forms) if ((await textBoxesOf(action)).length > 0) found += 1
  expect(found).toBeGreaterThan(5)
})

test.each(forms)(
  '$name warns of a patient in every text box of its form, and stores nothing',
  async (action) => {
    const { rule, id } = action
    const names = await textBoxesOf(action)
    if (names.length === 0) return
    const asker = fillerOf(world, rule, world.ZZ1)
    const hidden = await fillForm(world, action, world.ZZ1, asker)
    const fields = withFields(hidden, Object.fromEntries(names.map((name) => [name, SAID])))
    const sent = callWithScript(id, rule.isSilent ? undefined : rule.state, fields)
    const { answer, changes } = await post(world, asker, {
      ...{ method: 'POST', path: rule.page(world.ZZ1), ...sent },
    })
    const warned = names.filter((name) => answer.body.includes(`"at":"${name}","message":"${OF_A_PATIENT}`))
    // What saves itself keeps the rest of the page.
    expect([warned, rule.isSilent ? [] : changes]).toEqual([names, []])
  },
)

/** What says nothing to anybody who reads it; the last is how bytes that are no text arrive. */
const NOTHING = ['\u200b\u200b\u200b', '.', '\ufffd\ufffd\ufffd']

test.each(forms.filter(({ rule }) => !rule.isSilent && rule.state !== untouched))(
  '$name takes no text that says nothing',
  async (action) => {
    const { rule, id } = action
    const names = await textBoxesOf(action)
    const asker = fillerOf(world, rule, world.ZZ1)
    for (const text of names.length > 0 ? NOTHING : []) {
      const typed = Object.fromEntries(names.map((name) => [name, text]))
      const fields = withFields(await fillForm(world, action, world.ZZ1, asker), typed)
      const sent = callWithScript(id, rule.state, fields)
      const { changes } = await post(world, asker, { method: 'POST', path: rule.page(world.ZZ1), ...sent })
      expect([text, changes]).toEqual([text, []])
    }
  },
)

async function textBoxesOf({ id, rule }: KnownAction): Promise<readonly string[]> {
  const ofForm = rule.formOf ? findAction(rule.formOf).id : id
  const page = await world.ask(fillerOf(world, rule, world.ZZ1), { path: rule.page(world.ZZ1) })
  return findTextBoxes(page.body, ofForm)
}
