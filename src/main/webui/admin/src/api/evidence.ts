import { send } from './client'

/** A photo goes up once: with the same key it is the same photo. Answers its id. */
export async function uploadPhoto(village: string, photo: Blob, key: string, mayAsk = true): Promise<string> {
  const form = new FormData()
  form.append('file', photo, 'photo.jpg')
  return (await send<{ id: string }>('POST', `/api/v1/villages/${village}/evidence`, form, key, mayAsk)).id
}
