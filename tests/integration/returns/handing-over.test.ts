import { describe, expect, test } from 'vitest'
import { handOverDraft } from '@/operations/hand-over'
import { returnDrafts } from '@/operations/return-drafts'
import { submitReturn } from '@/operations/submit-return'
import { registerOrganisations } from '../../factories/organisations'
import { asSuperuser } from '../../support/database'
import { showHome } from '../dashboards/pages'
import { aFilledQuarter, aQuarter } from './a-quarter'
import { digestRows } from './digest'
import { checked, read, save, valueOf } from './entering'

const people = await registerOrganisations()
const { lead1, gatekeeper1, contributor1, executive1 } = people
type Quarter = Awaited<ReturnType<typeof aFilledQuarter>>

const standing = async ({ key }: Pick<Quarter, 'key'>) => ({
  ...key,
  revision: (await read(contributor1, key)).current.revision,
})
const tell = async (quarter: Quarter, actor = contributor1) =>
  handOverDraft(returnDrafts, actor, await standing(quarter), quarter.open)

/** The task of a quarter on somebody's home page, and whether it stands among their own. */
async function taskOf(actor: typeof lead1, { key, open }: Quarter) {
  const { groups, colleagues } = await showHome(actor, { session: undefined, clock: open })
  const find = (tasks: readonly { id: string }[] = []) => tasks.find(({ id }) => id.endsWith(key.period))
  const own = find(groups.flatMap(({ tasks }) => tasks))
  return { isOwn: own !== undefined, task: own ?? find(colleagues?.tasks) }
}

describe('a return in which nothing is missing', () => {
  test('stands first to whoever submits, with who finished it, before anybody was told', async () => {
    const quarter = await aFilledQuarter(contributor1)
    for (const submits of [lead1, gatekeeper1])
      expect(await taskOf(submits, quarter)).toMatchObject({
        isOwn: true,
        task: {
          hint: expect.stringMatching(
            /^All \d sections are complete\. contributor1 finished it on .* It is ready for you to check and submit\. Submit by/,
          ) as string,
          status: { text: 'Ready to submit' },
          href: `/returns/ZZ1-${quarter.key.period}/check`,
        },
      })
    expect(await taskOf(contributor1, quarter)).toMatchObject({
      isOwn: true,
      task: { status: { text: 'Complete' }, hint: expect.stringContaining('Tell a service lead') as string },
    })
    expect(await taskOf(executive1, quarter)).toMatchObject({ isOwn: false })
  })

  test('is said to be ready: it is stored, on record, on both home pages, and with colleagues from then on', async () => {
    const quarter = await aFilledQuarter(contributor1)
    const { key, open } = quarter
    const { revision } = await standing(quarter)
    valueOf(await tell(quarter))
    expect(
      await asSuperuser(
        `SELECT revision, step, comment, handed_by, handed_by_name, handed_at FROM handover WHERE period = $1`,
        [key.period],
      ),
    ).toEqual([
      {
        ...{ revision, step: 'ready', comment: null, handed_at: open },
        ...{ handed_by: contributor1.personId, handed_by_name: 'contributor1' },
      },
    ])
    const [event] = await asSuperuser(
      `SELECT action, object, person_id FROM audit_event WHERE organisation = 'ZZ1' ORDER BY seq DESC LIMIT 1`,
    )
    expect(event).toEqual({
      ...{ action: 'return-handed-over', object: `ZZ1-${key.period}`, person_id: contributor1.personId },
    })
    const told = expect.stringContaining('contributor1 told a service lead or a gatekeeper on') as string
    expect(await taskOf(lead1, quarter)).toMatchObject({ isOwn: true, task: { hint: told } })
    expect(await taskOf(contributor1, quarter)).toMatchObject({ isOwn: false, task: { hint: told } })
  })

  test('is said once, however often it is posted; anew once something was changed', async () => {
    const quarter = await aFilledQuarter(contributor1)
    const posted = await standing(quarter)
    const post = () => handOverDraft(returnDrafts, contributor1, posted, quarter.open)
    const outcomes = await Promise.all(Array.from({ length: 5 }, post))
    expect(new Set(outcomes.map((each) => JSON.stringify(each))).size).toBe(1)
    const before = await digestRows()
    expect(await post()).toEqual(outcomes[0])
    expect(await digestRows()).toEqual(before)
    const typed = { 'about.explanation': 'These figures are the same, and that is right.' }
    valueOf(await save(lead1, 'about', typed, quarter.key, quarter.open))
    expect(await post()).toMatchObject({ failure: { kind: 'changed-elsewhere' } })
  })
})

describe('nobody says that a return is ready', () => {
  test('while something stops it', async () => {
    const key = await aQuarter()
    const before = await digestRows()
    const outcome = await handOverDraft(returnDrafts, contributor1, { ...key, revision: 0 })
    expect(outcome).toMatchObject({ failure: { kind: 'invalid' } })
    expect(await digestRows()).toEqual(before)
  })

  test('that was submitted', async () => {
    const quarter = await aFilledQuarter(lead1)
    const { key, open } = quarter
    valueOf(await submitReturn(lead1, await checked(lead1, key, open), open))
    expect(await tell(quarter)).toMatchObject({ failure: { kind: 'not-a-draft' } })
  })

  test('who does not fill it in', async () => {
    const quarter = await aFilledQuarter(lead1)
    const before = await digestRows()
    const { lead2, gatekeeper2, north, south, national, auditor, administrator } = people
    for (const stranger of [
      ...[gatekeeper1, executive1, lead2, gatekeeper2, north, south, national, auditor, administrator],
    ])
      expect(await handOverDraft(returnDrafts, stranger, await standing(quarter), quarter.open)).toEqual({
        ok: false,
        failure: { kind: 'not-found' },
      })
    expect(await digestRows()).toEqual(before)
  })
})
