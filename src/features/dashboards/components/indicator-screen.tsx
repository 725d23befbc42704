import { Fragment, type ReactNode } from 'react'
import { saySpanMonths, saySpanName } from '@/domain/periods/span'
import { Heading } from '@/ui/heading'
import { comparisonHref } from '@/domain/addresses/dashboards'
import type { RowOrder } from '../sort-rows'
import type { IndicatorView } from '../to-indicator-view'
import { toIndicatorFiles } from '../to-indicator-files'
import { FileLink } from './file-link'
import { IndicatorCharts } from './indicator-charts'
import { IndicatorDefinition } from './indicator-definition'
import { IndicatorSentence } from './indicator-sentence'
import { IndicatorTable } from './indicator-table'
import { SpanForm } from './span-form'
import { StillToCome } from './still-to-come'
import { VersionSwitch } from './version-switch'

interface Props {
  readonly view: IndicatorView
  readonly order: RowOrder
  /** What it was made of, and the way to an earlier moment. */
  readonly children?: ReactNode
}

/** One line of all providers: the finding, the funnel, how it went, and one table. */
export function IndicatorScreen({ view, order, children }: Props) {
  const { indicator, span, periods, as, asAt } = view
  const framework = view.framework.code
  const { code, shortTitle } = indicator
  return (
    <div className="app-indicator">
      <div className="app-indicator__top">
        <Heading
          level={1}
          size="m"
          caption={`Indicator ${code}, ${saySpanName(span).toLowerCase()} (${saySpanMonths(span)})`}
        >
          {shortTitle}
        </Heading>
        <SpanForm action={comparisonHref(framework, code)} {...{ framework, periods, as }} current={span} />
      </div>
      <IndicatorSentence {...view} />
      <IndicatorDefinition {...view} />
      <div className="app-indicator__body">
        <IndicatorCharts {...view} />
        <IndicatorTable {...view} order={order} />
      </div>
      <div className="app-indicator__foot">
        <p className="app-indicator__files app-not-printed">
          To take away:{' '}
          {toIndicatorFiles(view).map(({ href, text }, place) => (
            <Fragment key={href}>
              {place > 0 && ', '}
              <FileLink href={href} text={text} />
            </Fragment>
          ))}
        </p>
        <div className="app-not-printed">
          <StillToCome {...view} hrefOf={(later) => comparisonHref(framework, code, later, as)} />
          <VersionSwitch
            as={as}
            hrefOf={(shown) => comparisonHref(framework, code, span, { as: shown, at: asAt })}
          />
        </div>
        <div>{children}</div>
      </div>
    </div>
  )
}
