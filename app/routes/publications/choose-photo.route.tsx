import { listPhotosForUse } from '#app/domain/photos/photos.server.ts'
import { guarded } from '#app/web/guard.ts'

export { ChoosePhotoPage as default } from './choose-photo.page.tsx'

export const loader = guarded(['ambassador'], ({ ctx }) => listPhotosForUse(ctx))
