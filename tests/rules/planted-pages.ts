import type { PlantedFault } from './planted-faults'

export const pages: PlantedFault[] = [
  {
    rule: 'jsx-a11y/alt-text',
    at: 'src/ui/picture.tsx',
    fault: 'export const Picture = () => <object data="/a.svg" type="image/svg+xml" />\n',
    clean: 'export const Picture = () => <object data="/a.svg" type="image/svg+xml" title="A" />\n',
  },
  {
    rule: 'jsx-a11y/no-noninteractive-tabindex',
    at: 'src/ui/reached.tsx',
    fault: 'export const Reached = () => <p tabIndex={0}>x</p>\n',
    clean: 'export const Reached = () => <div role="region" aria-label="x" tabIndex={0} />\n',
  },
  {
    rule: 'react-hooks/rules-of-hooks',
    at: 'src/ui/shown.tsx',
    fault:
      "import { useId } from 'react'\nexport function Shown({ is }: { is: boolean }) {\n  if (!is) return null\n  return <p id={useId()}>x</p>\n}\n",
    clean: "import { useId } from 'react'\nexport const Shown = () => <p id={useId()}>x</p>\n",
  },
  {
    rule: 'react-hooks/exhaustive-deps',
    at: 'src/ui/saving/use-title.ts',
    fault:
      "import { useEffect } from 'react'\nexport const useTitle = (title: string) => {\n  useEffect(() => {\n    document.title = title\n  }, [])\n}\n",
    clean:
      "import { useEffect } from 'react'\nexport const useTitle = (title: string) => {\n  useEffect(() => {\n    document.title = title\n  }, [title])\n}\n",
  },
  {
    rule: '@next/next/no-img-element',
    at: 'src/app/logo.tsx',
    fault: 'export const Logo = () => <img src="/logo.svg" alt="NHS" />\n',
    clean: 'export const Logo = () => <svg role="img" aria-label="NHS" />\n',
  },
]
