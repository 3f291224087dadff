import { findDays } from '../days';

/** A text with its dates taken out. */
export function withoutDates(text: string): string {
  let rest = text;
  for (const found of [...findDays(text)].reverse())
    rest = `${rest.slice(0, found.start)} ${rest.slice(found.end)}`;
  return rest;
}
