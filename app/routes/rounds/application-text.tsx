import { useTranslations } from 'use-intl'
import { DescriptionList } from '#app/ui/description-list.tsx'

/** What somebody wrote when they applied, question by question. */
export function ApplicationText({
  application,
}: {
  application: {
    name: string
    email: string
    departmentName: string
    job: string
    linkedin: 'yes' | 'no' | 'not-yet'
    motivation: string
    worries: string | null
    answers: ReadonlyArray<{ question: string; answer: string }>
  }
}) {
  const t = useTranslations('rounds')
  const items = [
    { term: t('call.name'), value: application.name },
    { term: t('call.email'), value: application.email },
    { term: t('call.department'), value: application.departmentName },
    { term: t('call.job'), value: application.job },
    { term: t('call.linkedin'), value: t(`linkedin.${application.linkedin}`) },
    { term: t('call.motivation'), value: <Lines text={application.motivation} /> },
    { term: t('call.worries'), value: <Lines text={application.worries ?? t('application.nothing')} /> },
    ...application.answers.map(({ question, answer }) => ({
      term: question,
      value: <Lines text={answer} />,
    })),
  ]
  return <DescriptionList items={items} />
}

function Lines({ text }: { text: string }) {
  return <span className="typed-text">{text}</span>
}
