import { useEffect, useRef } from 'react';
import { commandFor } from '../keys';
import { type Desk, runCommand } from './commands';

/** Lets the panel's keys work on the points, wherever in the panel the focus is. */
export function usePanelKeys(desk: Desk, lettersOn: boolean): void {
  const newest = useRef(desk);
  newest.current = desk;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (document.querySelector('dialog[open]')) return;
      const command = commandFor(event, lettersOn);
      if (!command) return;
      event.preventDefault();
      runCommand(command, newest.current);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [lettersOn]);
}
