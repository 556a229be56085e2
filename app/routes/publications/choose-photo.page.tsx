import { useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { formatDate } from '#app/i18n/format.ts'
import { Badge } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card, CardGrid } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import type { loader } from './choose-photo.route.tsx'

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>

export function ChoosePhotoPage() {
  const t = useTranslations('publications.picker')
  const { clear, missing } = useLoaderData<typeof loader>()
  return (
    <Page
      title={t('title')}
      intro={t('intro')}
      actions={
        <ButtonLink href="/fotos/neu" variant="secondary">
          {t('upload')}
        </ButtonLink>
      }
    >
      <Section title={t('clear')}>
        {clear.length === 0 ? (
          <EmptyState title={t('emptyTitle')}>
            <p>{t('emptyText')}</p>
          </EmptyState>
        ) : (
          <CardGrid>
            {clear.map(photo => (
              <ClearPhoto key={photo.id} photo={photo} />
            ))}
          </CardGrid>
        )}
      </Section>
      {missing.length > 0 ? (
        <Section title={t('missing')}>
          <CardGrid>
            {missing.map(photo => (
              <MissingPhoto key={photo.id} photo={photo} />
            ))}
          </CardGrid>
        </Section>
      ) : null}
    </Page>
  )
}

function ClearPhoto({ photo }: { photo: Loaded['clear'][number] }) {
  const t = useTranslations('publications.picker')
  const alt = useAlt(photo)
  return (
    <Card
      footer={
        <ButtonLink href={`/fotos/${photo.id}/verwenden`} variant="secondary" label={t('useNamed', { alt })}>
          {t('use')}
        </ButtonLink>
      }
    >
      <Picture photo={photo} alt={alt} />
      <p>
        <Badge kind="success">{t('clearBadge')}</Badge> {photo.own ? <Badge>{t('own')}</Badge> : null}
      </p>
    </Card>
  )
}

function MissingPhoto({ photo }: { photo: Loaded['missing'][number] }) {
  const t = useTranslations('publications')
  const alt = useAlt(photo)
  const { open, faces, first } = photo
  return (
    <Card
      footer={
        <ButtonLink
          href={`/fotos/${photo.id}/freigabe`}
          variant="secondary"
          label={t('picker.lookNamed', { alt })}
        >
          {t('picker.look')}
        </ButtonLink>
      }
    >
      <Picture photo={photo} alt={alt} />
      <p>
        {open > 0
          ? t('picker.missingFaces', { open, faces })
          : first
            ? t(`gate.kinds.${wordsOf(first)}`)
            : null}
      </p>
    </Card>
  )
}

// With no face open, what is in the way concerns the whole picture.
function wordsOf(first: NonNullable<Loaded['missing'][number]['first']>) {
  return first === 'uncovered' || first === 'unmarked' ? 'unnamed' : first
}

function Picture({ photo, alt }: { photo: { id: string; altText: string }; alt: string }) {
  return (
    <>
      <img className="photo-card__picture" src={`/fotos/${photo.id}/vorschau`} alt={alt} loading="lazy" />
      {photo.altText ? <p>{photo.altText}</p> : null}
    </>
  )
}

function useAlt({ altText, uploadedAt }: { altText: string; uploadedAt: Date }): string {
  const t = useTranslations('publications')
  const locale = useLocale()
  return altText || t('photoOf', { day: formatDate(uploadedAt, locale) })
}
