/** What is used of multer. Its own types would bring those of another version of Express with them. */
declare module "multer" {
  type Middleware = (request: object, response: object, next: (error?: unknown) => void) => void

  function multer(options: {
    storage: multer.StorageEngine
    limits: { fileSize: number; files: number; fields: number; fieldSize: number }
  }): { single: (field: string) => Middleware }

  namespace multer {
    interface StorageEngine {
      readonly _handleFile: unknown
    }
    type Told = (error: Error | null, value: string) => void
    function diskStorage(options: {
      destination: (request: object, file: object, tell: Told) => void
      filename: (request: object, file: object, tell: Told) => void
    }): StorageEngine
    class MulterError extends Error {
      code: string
    }
  }
  export = multer
}
