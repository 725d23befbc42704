import { receiptHref } from '@/domain/addresses/returns'
import { Box } from '@/ui/box'
import { InsetText } from '@/ui/inset-text'
import { PageTitle } from '@/ui/page-title'
import type { Controls } from '@/ui/saving/draft-form'
import { Why } from '@/ui/saving/why'
import type { SectionView } from '../section-view'
import { LineDefinition } from './line-definition'
import { LineFieldset } from './line-fieldset'
import { SectionHeader } from './section-header'

/** Nothing was typed, so nothing of it is wrong. */
function asStored({ whys }: SectionView): Omit<Controls, 'draw'> {
  return {
    valueOf: (_, stored) => stored,
    errorAt: () => undefined,
    whyOf: (code) => whys.find((why) => why.code === code),
  }
}

/** A page of a return for those who may read it but not change it, or when nobody may change it any more. */
export function SectionReading({ view }: { view: SectionView }) {
  const controls = asStored(view)
  return (
    <>
      <PageTitle title={`${view.title}, ${view.caption}`} />
      <SectionHeader view={view} />
      <InsetText>
        {view.standing === 'closed' ? (
          <p>
            This return has been submitted and can no longer be changed. {view.closed.remedy}{' '}
            <a href={receiptHref(view.returnId)}>See the receipt and what was submitted</a>
          </p>
        ) : (
          <p>You can read this page. A contributor or the service lead of the provider fills it in.</p>
        )}
      </InsetText>
      <fieldset className="app-reading" disabled>
        <legend className="nhsuk-u-visually-hidden">{view.title}</legend>
        {view.about.map((box) => (
          <Box key={box.id} box={box} value={box.value} error={undefined} />
        ))}
        <Why why={controls.whyOf(view.aboutCode)} {...controls} />
        {view.lines.map((line) => (
          <LineFieldset
            key={line.code}
            line={line}
            definition={<LineDefinition line={line} />}
            {...controls}
          />
        ))}
      </fieldset>
    </>
  )
}
