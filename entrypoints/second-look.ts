/** Put into a page whose reading is in doubt, so that all others do without. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { linksOnly } from '@/content-scripts/overlay/links-only';
import { registerSecondLook } from '@/content-scripts/overlay/second-look';
import { watchView } from '@/content-scripts/overlay/view-watch';

export default defineUnlistedScript(() => {
  registerSecondLook({ linksOnly, watchView });
});
