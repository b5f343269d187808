export function compiledWithFile(code: string, starts?: ReadonlySet<number>): string
