import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** Renders into the document of the test, again with each call of the function it gives. */
export async function rendered(first: ReactNode): Promise<(next: ReactNode) => Promise<void>> {
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  const root = createRoot(place);
  const show = (node: ReactNode) => act(async () => root.render(node));
  await show(first);
  return show;
}

/** Types into a field as a person does: React hears it. */
export async function type(field: HTMLTextAreaElement, text: string): Promise<void> {
  const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
  await act(async () => {
    set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
