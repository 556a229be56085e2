import { classes } from './classes.ts'

/** The pictures of the design system that we use. */
export type IconName =
  | 'account-circle'
  | 'add'
  | 'arrow-back'
  | 'arrow-forward'
  | 'autorenew'
  | 'calendar-today'
  | 'check'
  | 'checklist'
  | 'close'
  | 'content-copy'
  | 'danger'
  | 'delete'
  | 'download'
  | 'draft'
  | 'edit'
  | 'help'
  | 'home'
  | 'info'
  | 'language'
  | 'logout'
  | 'mail'
  | 'open-in-new'
  | 'question-mark'
  | 'search'
  | 'success'
  | 'visibility'
  | 'visibility-off'
  | 'warning'

/** A picture beside words. It is decoration: what it means always stands next to it. */
export function Icon(props: { name: IconName; size?: 'small' | 'default' | 'large' }) {
  return (
    <span
      className={classes('kern-icon', `kern-icon--${props.name}`, `kern-icon--${props.size ?? 'default'}`)}
      aria-hidden="true"
    />
  )
}
