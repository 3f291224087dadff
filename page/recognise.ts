import { visibleText } from './dom/text';
import { selectAll } from './dom/tree';
import { isShown } from './dom/visible';
import type { Page, Profile } from './profile';

/** The first profile whose markers and address fit a document. */
export function recogniseProfile(
  document: Document,
  profiles: readonly Profile[],
): Profile | undefined {
  return profiles.find(({ recognise }) => fits(document, recognise));
}

/** The kinds of page that a document shows now: a list, and perhaps a dialog over it. */
export const recognisePages = (document: Document, { pages }: Profile): Page[] =>
  pages.filter(({ recognise }) => fits(document, recognise));

function fits(document: Document, { address, markers }: Page['recognise']): boolean {
  if (address !== undefined && !new RegExp(address, 'u').test(document.URL)) return false;
  return markers.every(({ css, text }) =>
    elementsFor(document, css).some((element) => {
      if (element.closest('head')) return true;
      if (!isShown(element)) return false;
      return text === undefined || new RegExp(text, 'u').test(visibleText(element));
    }),
  );
}

/** A marker that is no selector fits no page; the profiles after it are still tried. */
function elementsFor(document: Document, css: string): Element[] {
  try {
    return selectAll(document, css);
  } catch {
    return [];
  }
}
