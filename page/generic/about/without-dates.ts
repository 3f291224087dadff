import { findUkDates } from '../../../case-file/uk-dates';

/** A text with its dates taken out. */
export function withoutDates(text: string): string {
  let rest = text;
  for (const found of [...findUkDates(text)].reverse())
    rest = `${rest.slice(0, found.start)} ${rest.slice(found.end)}`;
  return rest;
}
