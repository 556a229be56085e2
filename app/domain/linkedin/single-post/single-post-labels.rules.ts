import type { ReadMetric } from '#app/domain/posts/figures/figure-comparison.rules.ts'

/** What stands beside a label: a figure we keep, or one that is LinkedIn's but not ours to keep. */
export type LabelMeaning = ReadMetric | 'not-kept'

// Whole labels in English, German and Portuguese, small, with every gap one blank. Half a label is none: 'Link
// engagements' are other figures than 'Social engagements'.
const LABELS: Record<ReadMetric, RegExp> = {
  impressions: /^(?:impressions|impressionen|impressões)$/,
  membersReached: /^(?:members reached|erreichte mitglieder|usuários alcançados)$/,
  engagements: /^(?:social engagements|soziale interaktionen|engajamentos? socia(?:l|is))$/,
  reactions: /^(?:reactions|reaktionen|reações)$/,
  comments: /^(?:comments|kommentare|comentários)$/,
  reposts: /^(?:reposts|compartilhamentos)$/,
  saves: /^(?:saves|gespeicherte beiträge|salvamentos)$/,
  sends: /^(?:sends on linkedin|auf linkedin gesendet|envios no linkedin)$/,
}

const NOT_KEPT = [
  /^profile viewers from this post$|^mit diesem beitrag generierte profilansichten$|^visualizações do perfil .*publicação$/,
  /^followers gained from this post$|^mit diesem beitrag gewonnene follower(?::innen)?$|^seguidores .*publicação$/,
  /^link engagements$|^link-interaktionen$|^engajamentos? com (?:o )?links?$/,
  /^premium custom button engagements$|^.*\bbutton\b.*$/,
  /^article views$|^email sends$|^e-mail sends$|^video views$|^watch time$|^average watch time$/,
]

/** What a label of the export about one post means; null for one in a language, or of a figure, we do not know. */
export function meaningOf(label: string): LabelMeaning | null {
  const plain = label.normalize('NFC').replace(/\s+/g, ' ').replace(/:$/, '').trim().toLowerCase()
  const metric = (Object.keys(LABELS) as ReadMetric[]).find(name => LABELS[name].test(plain))
  return metric ?? (NOT_KEPT.some(pattern => pattern.test(plain)) ? 'not-kept' : null)
}
