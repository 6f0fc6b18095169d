/** The dashboard names its languages `ptBR`; `Intl` wants `pt-BR`. */
export const toLocale = (language: string) => language.replace(/([a-z])([A-Z])/g, "$1-$2")
