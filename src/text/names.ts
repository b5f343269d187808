/** Official names of IIJmio's things beside those of its plans, which stand in the tables; no line breaks them. */
export const officialNames: readonly string[] = [
  'IIJmioサプライサービス',
  '端末補償オプション',
  'つながる端末保証',
  '端末補償ご利用のご案内',
]
