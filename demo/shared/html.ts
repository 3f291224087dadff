const SOURCE = Symbol('HTML source');

/** A piece of finished HTML: whatever is put into it has been escaped. */
export interface Html {
  readonly [SOURCE]: string;
}

type Value = Html | string | number | false | undefined | Value[];

/** Builds HTML; every value that is not HTML itself is text, and is escaped. */
export function html(parts: TemplateStringsArray, ...values: Value[]): Html {
  const source = parts.reduce((before, part, i) => before + sourceOf(values[i - 1]) + part);
  return { [SOURCE]: source };
}

/** The page to send. */
export function render(page: Html): string {
  return page[SOURCE];
}

function sourceOf(value: Value): string {
  if (value === undefined || value === false) return '';
  if (Array.isArray(value)) return value.map(sourceOf).join('');
  if (typeof value === 'object') return value[SOURCE];
  return String(value)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
