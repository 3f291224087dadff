// Marks the tab whose page stands in the frame, whichever way it was reached.
const frame = document.querySelector('#kf-record');
const tabs = [...document.querySelectorAll('.kf-tabs a')];
frame?.addEventListener('load', () => {
  const list = frame.contentDocument.querySelector('.kf-back a') ?? frame.contentWindow.location;
  const { pathname } = new URL(list.href);
  const open = tabs.find((tab) => new URL(tab.href).pathname === pathname);
  if (!open) return;
  for (const tab of tabs) tab.setAttribute('aria-selected', String(tab === open));
});
