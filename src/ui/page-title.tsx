import { serviceName } from './service-name'

export type PageTitleProps = { title: string; hasErrors?: boolean | undefined }

/** The browser's title. A form prints it itself, so that "Error:" appears with and without JavaScript. */
export function PageTitle({ title, hasErrors }: PageTitleProps) {
  return <title>{`${hasErrors ? 'Error: ' : ''}${title} - ${serviceName}`}</title>
}
