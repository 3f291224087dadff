import { createContext, useCallback, useContext, useRef, useState } from 'react';
import controls from './controls.module.css';

const Announce = createContext<(message: string) => void>(() => {});

/** Tells a screen reader of saves and changes, politely, without moving the focus. */
export const useAnnounce = () => useContext(Announce);

/** Holds the page's one live region. */
export function Announcer({ children }: { children: React.ReactNode }) {
  const [message, setMessage] = useState('');
  const odd = useRef(false);
  const announce = useCallback((text: string) => {
    // A no-break space makes the same words twice in a row a change, which is then read out again.
    odd.current = !odd.current;
    setMessage(odd.current ? text : `${text}\u00a0`);
  }, []);
  return (
    <Announce value={announce}>
      {children}
      <div className={controls.hidden} role="status" aria-label="Announcements" aria-live="polite">
        {message}
      </div>
    </Announce>
  );
}
