/** Makes the report of the page it is put into; its last value is the report. Run when the seller asks for one. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { censoredReport } from '@/content-scripts/dom/censored-report';
import { siteOfUrl } from '@/content-scripts/networks/registry';

export default defineUnlistedScript((): string => {
  const url = new URL(location.href);
  const site = siteOfUrl(url);
  const about = [site?.id, site?.pageKind(url)].filter(Boolean).join(' ');
  return censoredReport(document, { about, url });
});
