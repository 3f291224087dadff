import type { Frame, Page } from '@playwright/test';
import { merge } from '../../../case-file/merge';
import { CaseFile, type Entry } from '../../../case-file/model';
import { PageReading } from '../../../case-file/reading';
import { compose } from '../../../page/compose';
import type { FrameReading } from '../../../page/frame-reading';
import type { Profile } from '../../../page/profile';

const SECTIONS =
  'chronology notes visits assessments risk plans reviews supervision documents missing status relationships'.split(
    ' ',
  );

/** What is needed to read pages of the demo in a real browser. */
export interface Reader {
  page: Page;
  origin: string;
  /** The reader's code as one script. */
  script: string;
  profiles: Profile[];
}

/** Opens every page of a case as an auditor would, and adds up what the pages say. */
export class Walk {
  file: CaseFile;
  readings: PageReading[] = [];
  private readonly reader: Reader;

  constructor(reader: Reader, caseId: string) {
    this.reader = reader;
    this.file = CaseFile.parse({
      caseId,
      caseType: 'early-help',
      windowFrom: '2000-01-01',
      asAt: '2000-01-01',
      child: { name: '' },
      people: [],
      entries: [],
      coverage: {},
    });
  }

  /** Every page of the case in one of the skins. */
  async all(skin: string): Promise<void> {
    if (skin === 'marlpit') await this.marlpit();
    else if (skin === 'kestonfold') await this.kestonfold();
    else await this.tarnlight();
  }

  private async marlpit() {
    const { page, origin } = this.reader;
    const base = `${origin}/marlpit/cases/${this.file.caseId}`;
    for (const section of SECTIONS) {
      await page.goto(`${base}/${section}`);
      await this.readPage();
    }
    for (const { id } of this.starts()) {
      await page.goto(`${base}/forms/${id}`);
      await this.readPage();
    }
  }

  private async kestonfold() {
    const { page, origin } = this.reader;
    const base = `${origin}/kestonfold/cases/${this.file.caseId}`;
    for (const section of SECTIONS) {
      await page.goto(`${base}?open=${section}`);
      await this.readPage();
      const pages = page.frameLocator('#kf-record').locator('.kf-pager a');
      for (let next = 2, count = await pages.count(); next < count + 2; next++) {
        await pages.getByText(String(next), { exact: true }).click();
        await page
          .frameLocator('#kf-record')
          .locator('.kf-pager b')
          .getByText(String(next), { exact: true })
          .waitFor();
        await this.readPage();
      }
    }
    for (const { id } of this.starts()) {
      await page.goto(`${base}?open=record/${id}`);
      await this.readPage();
    }
  }

  private async tarnlight() {
    const { page, origin } = this.reader;
    const base = `${origin}/tarnlight/cases/${this.file.caseId}`;
    for (const section of SECTIONS) {
      await page.goto(`${base}/${section}`);
      await page.locator('.page-title').waitFor();
      const more = page.locator('button.load-more:visible');
      while ((await more.count()) > 0) {
        const shown = await page.locator('.showing').textContent();
        await more.click();
        await page
          .locator('.showing')
          .filter({ hasNotText: shown ?? '' })
          .waitFor();
      }
      await this.readPage();
      const here = new Set(this.last().entries.map(({ id }) => id));
      const opens = page.locator('[data-id] button:is(.row-view, .card-view)');
      if ((await opens.count()) > 0) {
        for (const { id } of this.starts().filter((entry) => here.has(entry.id))) {
          await page.locator(`[data-id="${id}"] button`).click();
          await page.locator(`[role=dialog] .detail[data-id="${id}"]`).waitFor();
          await this.readPage();
          await page.locator('.dialog-close').click();
        }
      } else {
        for (const { id } of this.starts().filter((entry) => here.has(entry.id))) {
          await page.goto(`${base}/${section}/${id}`);
          await page.locator(`.detail[data-id="${id}"]`).waitFor();
          await this.readPage();
        }
      }
    }
  }

  /** Reads the page as it stands, frames and all, and adds it to the file. */
  async readPage(): Promise<PageReading> {
    const { page, profiles } = this.reader;
    const [top, ...frames] = await Promise.all(page.frames().map((frame) => this.read(frame)));
    if (!top) throw new Error('no window');
    const { reading } = compose(top, frames);
    if (!reading) throw new Error(`${page.url()} was not read (${profiles.length} profiles)`);
    this.readings.push(PageReading.parse(reading));
    this.file = merge(this.file, reading);
    return reading;
  }

  private async read(frame: Frame): Promise<FrameReading> {
    const { script, profiles } = this.reader;
    await frame.waitForLoadState('domcontentloaded');
    await frame.evaluate(script);
    const reading = await frame.evaluate<FrameReading | null>(
      `goldthread.read(${JSON.stringify(profiles)})`,
    );
    if (!reading) throw new Error(`${frame.url()} still waits for its data`);
    return reading;
  }

  private last(): PageReading {
    const last = this.readings.at(-1);
    if (!last) throw new Error('nothing was read');
    return last;
  }

  private starts(): Entry[] {
    return this.file.entries.filter(({ part }) => part === 'start');
  }
}
