import { useCallback, useEffect, useState } from 'react';
import type { PageLink } from './page-link';
import type { PageAnswer } from './situation';

/** The state of the page beside the panel, kept up to date; `ask` asks again. */
export function usePage(link: PageLink): { answer: PageAnswer; ask: () => void } {
  const [answer, setAnswer] = useState<PageAnswer>({ status: 'asking' });
  const ask = useCallback(() => {
    link
      .state()
      .then((state) => setAnswer(state ? { status: 'here', state } : { status: 'silent' }));
  }, [link]);
  useEffect(() => {
    const stop = link.onState((state) => (state ? setAnswer({ status: 'here', state }) : ask()));
    ask();
    return stop;
  }, [link, ask]);
  return { answer, ask };
}
