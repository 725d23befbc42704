import { contents } from '../../tests/factories/evidence-contents'
import { beginNextYear, declarationOf } from '../support/declarations'
import { download } from '../support/files'
import { registerPlace } from '../support/places'
import * as reviewing from '../support/reviewing'
import { expect, test, withAndWithoutJavaScript } from '../support/test'
import * as year from '../support/year-steps'

withAndWithoutJavaScript((javaScriptEnabled) => {
  test('a year is declared with its evidence, signed, reviewed, answered and acted upon, and the next one begins with it', async ({
    page,
    signInAs,
    expectAccessible,
    expectStatus,
  }) => {
    test.setTimeout(120_000)
    const [{ provider, commissioner }, elsewhere] = [await registerPlace(), await registerPlace()]
    const id = declarationOf(provider)
    // A file that is refused is answered by its number where a script sends it.
    const expectRefusal = () => {
      if (javaScriptEnabled) expectStatus(422)
    }
    await year.arrange(provider)
    await signInAs('contributor', provider)
    await year.declareNotMet(page, id)
    await year.uploadEvidence(page, id, { expectRefusal, expectAccessible })
    await signInAs('executive', provider)
    await year.signDeclaration(page, id)
    await signInAs('service-lead', provider)
    await year.submitTheLast(page, provider)

    await signInAs('commissioner', commissioner)
    const file = await year.readEvidence(page, id)
    await reviewing.ask(page)
    await reviewing.agreeWithTheRest(commissioner, provider, ['006', '007'])
    await signInAs('commissioner', elsewhere.commissioner)
    expect((await page.request.get(file)).status()).toBe(404)
    await signInAs('contributor', provider)
    await reviewing.answer(page, id)

    await signInAs('commissioner', commissioner)
    await reviewing.review(page, provider)
    await expectAccessible()
    await reviewing.signWithAnOpenQuestion(page)
    const action = await reviewing.openFromFinding(page)
    await reviewing.readLetter(page, id)
    await expectAccessible()

    await signInAs('service-lead', provider)
    await reviewing.comment(page)
    await expectAccessible()
    await page.goto(action)
    await year.complete(page, { javaScriptEnabled, expectRefusal })
    await expectAccessible()
    expectStatus(404)
    await page.goto(`/reviews/${id}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found')
    await beginNextYear(provider)
    await year.expectCarriedOver(page, provider)
    await expectAccessible()
    await signInAs('commissioner', commissioner)
    await page.goto(action)
    expect(await download(page, 'Protocol.pdf')).toEqual({ name: 'Protocol.pdf', content: contents.pdf })
  })
})
