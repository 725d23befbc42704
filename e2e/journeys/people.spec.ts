import type { Page } from '@playwright/test'
import { PASSPHRASE, registerAccount } from '../support/accounts'
import { ask } from '../support/ask'
import { registerPlace } from '../support/places'
import { expect, test, withAndWithoutJavaScript } from '../support/test'

const REASON = 'She has moved to another service.'

/** Fills in the page that invites, and gives the link that is shown once. */
async function invite(page: Page, { name, email, role }: { name: string; email: string; role: string }) {
  await page.getByLabel('Full name').fill(name)
  await page.getByLabel('Email address').fill(email)
  await page.getByRole('radio', { name: role }).check()
  await page.getByRole('button', { name: 'Invite', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: `${name} is invited` })).toBeVisible()
  return new URL(await page.locator('code').innerText()).pathname
}

withAndWithoutJavaScript(() => {
  test('a gatekeeper invites a colleague, whose link makes one account, once', async ({
    page,
    signInAs,
    expectAccessible,
    isMobile,
  }) => {
    const { provider } = await registerPlace()
    await signInAs('gatekeeper', provider)
    await page.goto('/')
    if (isMobile) await page.getByRole('button', { name: 'Browse More' }).click()
    await page.getByRole('link', { name: 'People', exact: true }).click()
    await page.getByRole('button', { name: 'Invite somebody' }).click()
    await page.getByRole('button', { name: 'Invite', exact: true }).click()
    for (const missing of ['Enter their full name', /^Enter their email address/, 'Choose a role'])
      await expect(page.getByRole('alert').getByRole('link', { name: missing })).toBeVisible()
    await expectAccessible()
    const email = `robin.${provider.toLowerCase()}@journey.test`
    const link = await invite(page, { name: 'Robin Ashdown', email, role: 'Contributor' })
    await page.goto('/people/invite')
    await expect(page.getByText(link)).toHaveCount(0)

    await page.context().clearCookies()
    await page.goto(link)
    await page.getByLabel('Choose a passphrase', { exact: true }).fill(PASSPHRASE)
    await page.getByRole('button', { name: 'Create your account' }).click()
    await expect(page.getByText('Your account is ready.')).toBeVisible()
    await page.goto(link)
    await expect(page.getByRole('heading', { level: 1, name: 'This invitation has been used' })).toBeVisible()
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByLabel('Email address').fill(email)
    await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'What you have to do' })).toBeVisible()
    expect(await ask('SELECT 1 FROM person WHERE email = $1', [email])).toHaveLength(1)
  })
})

test('an administrator finds somebody among many, gives them a role, ends it, and stops them signing in', async ({
  page,
  signInAs,
  expectAccessible,
}) => {
  const { provider } = await registerPlace()
  const name = `Sam Quill ${provider}`
  await registerAccount({ role: 'contributor', name, organisation: provider })
  await signInAs('administrator')
  await page.goto('/admin/people')
  await page.getByLabel('Name or email address').fill(name)
  await page.getByRole('button', { name: 'Show' }).click()
  await page.getByRole('link', { name }).click()
  await expectAccessible()
  await page.getByRole('button', { name: 'Give another role' }).click()
  await page.getByRole('radio', { name: 'Executive' }).check()
  await page.getByLabel('Organisation').selectOption(provider)
  await page.getByLabel('Framework').selectOption('hsps-1767')
  await page.getByRole('button', { name: 'Give this role' }).click()
  await expect(page.getByText('The role was given.')).toBeVisible()
  await page.getByRole('link', { name: /^Change or end Executive/ }).click()
  await page.getByRole('button', { name: 'Record the change' }).click()
  await expect(page.getByRole('link', { name: 'Say why this role changes' })).toBeVisible()
  await page.getByLabel('Why does this role change?').fill(REASON)
  await page.getByRole('button', { name: 'Record the change' }).click()
  await expect(page.getByRole('table', { name: 'Roles that are over' })).toContainText('Executive')
  await page.getByRole('button', { name: 'Stop this person signing in' }).click()
  await page.getByLabel('Why?').fill(REASON)
  await page.getByRole('button', { name: 'Stop them signing in' }).click()
  await expect(page.getByText('was signed out and cannot sign in any more')).toBeVisible()
})

test('somebody who has an account takes up a role at another provider, and works for both', async ({
  page,
  context,
  signInAs,
}) => {
  const { providers } = await registerPlace({ providers: 2 })
  const [first = '', second = ''] = providers
  const person = await registerAccount({ role: 'contributor', name: 'Kit Rowsell', organisation: first })
  await signInAs('gatekeeper', second)
  await page.goto('/people/invite')
  const link = await invite(page, { name: 'Kit Rowsell', email: person.email, role: 'Contributor' })
  await context.clearCookies()
  await page.goto(link)
  await page.getByRole('button', { name: 'Sign in to take up the role' }).click()
  await signIn(page, person.email)
  await page.getByRole('button', { name: 'Take up this role' }).click()
  await expect(page.getByText('You have taken up your role.')).toBeVisible()
  await signIn(page, person.email)
  const tasks = page.getByRole('link', { name: /^Quarterly return: Quarter 2 of 2026-27/ })
  await expect(tasks).toHaveCount(2)
  for (const provider of [first, second]) {
    await page.goto('/')
    await page
      .getByRole('navigation', { name: 'Your providers' })
      .getByRole('link', { name: provider })
      .click()
    await expect(tasks).toHaveCount(1)
    await tasks.click()
    await expect(page).toHaveURL(new RegExp(`/returns/${provider}-2026-27-Q2`))
  }
})

test('an administrator invites many from a file, once every row was seen', async ({ page, signInAs }) => {
  const { provider, commissioner } = await registerPlace()
  await signInAs('administrator')
  await page.goto('/admin/people/import')
  const file = (rows: readonly string[]) => ({
    name: 'people.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['name,email,role,organisation', ...rows].join('\r\n')),
  })
  const small = provider.toLowerCase()
  await page
    .getByLabel('The file')
    .setInputFiles(
      file([`Robin Ashdown,robin@${small}.test,Owner,${provider}`, `Jo,jo@${small}.test,Gatekeeper,`]),
    )
  await page.getByRole('button', { name: 'Check the file' }).click()
  await expect(page.getByRole('table', { name: 'What is wrong with the file' }).getByRole('row')).toHaveCount(
    3,
  )
  await page
    .getByLabel('The file')
    .setInputFiles(
      file([
        `Robin Ashdown,robin@${small}.test,Contributor,${provider}`,
        `Alex Thornley,alex@${small}.test,Commissioner,${commissioner}`,
      ]),
    )
  await page.getByRole('button', { name: 'Check the file' }).click()
  await expect(page.getByText('2 people would be invited')).toBeVisible()
  await page.getByRole('button', { name: 'Invite these people' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'People invited' })).toBeVisible()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download the links as CSV' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('invitations.csv')
  expect(await ask('SELECT 1 FROM invitation WHERE email LIKE $1', [`%@${small}.test`])).toHaveLength(2)
})

async function signIn(page: Page, email: string) {
  await page.getByLabel('Email address').fill(email)
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Sign in' }).click()
}
