import { afterAll, expect, test, vi } from 'vitest'
import { refuseAddress } from '@/server/http/refuse-address'
import { refuseForm } from '@/server/http/refuse-form'

afterAll(() => void vi.restoreAllMocks())

const posted = (init: RequestInit, path = '/returns/ZZ1-2026-27-Q2/reopen') =>
  new Request(`http://localhost:3000${path}`, { method: 'POST', ...init })

function aForm(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}

test('a form that names an action is taken on while nothing is built that could say otherwise', async () => {
  // Whatever was built in this checkout.
  vi.spyOn(process, 'cwd').mockReturnValue('/where/nothing/is/built')
  const named = {
    $ACTION_REF_1: '',
    '$ACTION_1:0': '{"id":"7f00","bound":"$@1"}',
    '$ACTION_1:1': '[{}]',
    reason: 'x',
  }
  for (const body of [aForm(named), aForm({ $ACTION_ID_7f00: '' })])
    expect(await refuseForm(posted({ body }))).toMatchObject({ ok: true })
})

test.each<[string, RequestInit]>([
  ['names no action', { body: aForm({ reason: 'x' }) }],
  ['is cut off', { body: '--x', headers: { 'content-type': 'multipart/form-data; boundary=x' } }],
  ['is JSON', { body: '{}', headers: { 'content-type': 'application/json' } }],
  ['a script sends with arguments that are cut off', { body: '[{', headers: { 'next-action': '7f' } }],
  ['a script sends with no list of arguments', { body: '{}', headers: { 'next-action': '7f' } }],
  ['a script sends without arguments', { body: aForm({ x: '[]' }), headers: { 'next-action': '7f' } }],
])('a form that %s is none', async (_, init) => {
  expect(await refuseForm(posted(init))).toEqual({ ok: false, failure: { reason: 'no-form', typed: [] } })
})

test('what a script sends with arguments is taken on, and so is whatever is no form of a page', async () => {
  const headers = { 'next-action': '7f' }
  expect(await refuseForm(posted({ body: '["$K1"]', headers }))).toMatchObject({ ok: true })
  expect(await refuseForm(posted({ body: aForm({ 0: '[]' }), headers }))).toMatchObject({ ok: true })
  expect(await refuseForm(posted({ body: '{}' }, '/api/anything'))).toMatchObject({ ok: true })
  expect(await refuseForm(new Request('http://localhost:3000/'))).toMatchObject({ ok: true })
})

const written = (state: string) => ({
  ...{ $ACTION_REF_1: '', '$ACTION_1:0': '{"id":"7f00","bound":"$@1"}' },
  '$ACTION_1:1': state,
})

test.each([
  '[{"answer":0,"typed":{"106.reason":"$$100 were lost"},"errors":[],"late":"$undefined"}]',
  '[{"answer":1,"errors":[{"box":"a"}],"first":"$1:0:errors:0"}]',
  '[{"answer":1,"at":"$D2026-07-17T09:00:00.000Z"}]',
])('what a page was answered before is taken on as our pages write it: %s', async (state) => {
  vi.spyOn(process, 'cwd').mockReturnValue('/where/nothing/is/built')
  expect(await refuseForm(posted({ body: aForm(written(state)) }))).toMatchObject({ ok: true })
  const [headers, rest] = [
    { 'next-action': '7f' },
    { 0: '["$1","$K2"]', 1: state.slice(1, -1).replace('$1:0:', '$1:') },
  ]
  expect(await refuseForm(posted({ body: aForm(rest), headers }))).toMatchObject({ ok: true })
})

test.each([
  ...[
    '[{',
    'null',
    '"x"',
    '{"answer":0}',
    '["$9"]',
    '[{"answer":"$Q7"}]',
    '[{"answer":"$@7"}]',
    '[{"x":"$W3"}]',
  ],
  ...[
    '[{"x":"$B1"}]',
    '[{"x":"$F9"}]',
    '[{"x":"$n9z"}]',
    '[{"x":"$1:constructor"}]',
    '[{"x":"$1:0:y"}]',
    '[{"x":"$i1"}]',
  ],
  ...[JSON.stringify(Array(9).fill(1)), '[{"__proto__":"$9"}]'],
])('what no page of ours was answered before is none of our forms: %s', async (state) => {
  const wanted = { ok: false, failure: { reason: 'no-form' } }
  expect(await refuseForm(posted({ body: aForm(written(state)) }))).toMatchObject(wanted)
  const headers = { 'next-action': '7f' }
  expect(await refuseForm(posted({ body: aForm({ 0: state, x: 'y' }), headers }))).toMatchObject(wanted)
})

test.each(['{"id":"7f00"}', '{"id":"7f00","bound":"$1"}', 'x', ''])(
  'a form that names its action so is none: %s',
  async (named) => {
    const body = aForm({ $ACTION_REF_1: '', '$ACTION_1:0': named, '$ACTION_1:1': '[]' })
    expect(await refuseForm(posted({ body }))).toMatchObject({ ok: false })
  },
)

test.each([
  ['/returns/ZZ1?show=all&saved=yes', undefined],
  ['/returns/caf%C3%A9', undefined],
  ['/returns/%E0%A4%A', 'bad-address'],
  ['/%', 'bad-address'],
  ['/audit?person=A&person=B', 'asked-twice'],
  ['/audit?person=&person=', 'asked-twice'],
  ['/dashboards/compare?provider=ZZ1&provider=ZZ2', undefined],
  ['/dashboards/compare.csv?provider=ZZ1&provider=ZZ2', undefined],
  ['/dashboards/compare.svg?provider=ZZ1&provider=ZZ2', undefined],
  ['/dashboards/compare?provider=ZZ1&period=A&period=B', 'asked-twice'],
  ['/dashboards?provider=ZZ1&provider=ZZ2', 'asked-twice'],
])('%s is refused as %s', (address, reason) => {
  expect(refuseAddress(new URL(address, 'http://localhost:3000'))).toBe(reason)
})
