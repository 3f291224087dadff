import { useId } from 'react';
import controls from '../controls.module.css';
import { jsonIn } from '../json-in';

/** A file that somebody handed on, to import: a rule pack, a page profile. */
export function JsonFile({
  kind,
  onRead,
  onFault,
}: {
  /** What the file should hold, as the auditor knows it. */
  kind: string;
  /** What it says as JSON, not yet checked, and the file's name. */
  onRead: (value: unknown, name: string) => void;
  /** It is no JSON file. */
  onFault: (message: string) => void;
}) {
  const id = useId();
  async function read(file: File): Promise<void> {
    const value = jsonIn(await file.text());
    if (value === undefined) onFault(`“${file.name}” is not a ${kind}: it is no JSON file.`);
    else onRead(value, file.name);
  }
  return (
    <>
      <label className={controls.label} htmlFor={id}>
        Import a {kind}
      </label>
      <input
        id={id}
        type="file"
        accept=".json,application/json"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void read(file);
          target.value = '';
        }}
      />
    </>
  );
}
