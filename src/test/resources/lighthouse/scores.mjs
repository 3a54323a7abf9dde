// What Lighthouse says of screens to somebody who has signed in.
// Standard input: {"chrome", "flags", "cookies", "screens": [{"name", "url"}], "categories", "folder"}; a report of each lands in the folder.
import {writeFileSync, readFileSync} from 'node:fs';
import {launch} from 'chrome-launcher';
import puppeteer from 'puppeteer-core';
import lighthouse, {desktopConfig} from 'lighthouse';

const asked = JSON.parse(readFileSync(0, 'utf8'));
const chrome = await launch({
  chromePath: asked.chrome,
  chromeFlags: ['--headless=new', ...asked.flags],
  logLevel: 'error',
});
const browser = await puppeteer.connect({browserURL: `http://localhost:${chrome.port}`, defaultViewport: null});
const config = {
  ...desktopConfig,
  settings: {
    ...desktopConfig.settings,
    onlyCategories: asked.categories,
    throttlingMethod: 'provided', // nothing is measured in time
    disableStorageReset: true, // the sign-in stays
    disableFullPageScreenshot: true, // screens are as high as the window
    maxWaitForFcp: 90_000, // of a machine that does other things too
    maxWaitForLoad: 90_000,
  },
};
try {
  const page = await browser.newPage();
  await page.setCookie(...asked.cookies);
  for (const screen of asked.screens) {
    const begun = Date.now();
    const {lhr} = await lighthouse(screen.url, {logLevel: 'error'}, config, page);
    writeFileSync(`${asked.folder}/${screen.name}.json`, JSON.stringify(lhr));
    console.log(`${screen.name}: ${Date.now() - begun} ms`);
  }
} finally {
  await browser.disconnect();
  chrome.kill();
}
