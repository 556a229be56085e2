import { useTranslations } from 'use-intl'
import type { PathView } from '#app/domain/onboarding/path/path-view.rules.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { DotProgress } from '#app/ui/dot-progress.tsx'
import { StepButton, StepReason } from './step-words.tsx'

/** What is next and why, with its button and how far the path has come. Nothing presses. */
export function NextStep({ path, toPath }: { path: PathView; toPath?: boolean }) {
  const t = useTranslations('onboarding')
  const { next, done, of, finished } = path
  const progress = (
    <p>
      <DotProgress done={done} of={of} unit={t('progress')} />
    </p>
  )
  const wholePath = toPath ? (
    <p>
      <a className="kern-link" href="/onboarding">
        {t('path.all')}
      </a>
    </p>
  ) : null
  if (next === null) {
    return (
      <Card title={t(finished ? 'path.finished' : 'path.nothingLeft')} level={2} highlight>
        {progress}
        <p>{t(finished ? 'path.finishedText' : 'path.nothingLeftText')}</p>
        {toPath ? wholePath : <ButtonLink href="/heute">{t('path.toToday')}</ButtonLink>}
      </Card>
    )
  }
  return (
    <Card title={next.title} level={2} preline={t('path.next')} highlight>
      {progress}
      <p>{next.why}</p>
      <p className="muted">
        <StepReason state={next.state} />
      </p>
      <StepButton step={next} primary />
      {wholePath}
    </Card>
  )
}
