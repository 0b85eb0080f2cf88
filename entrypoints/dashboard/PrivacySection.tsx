import { useLiveQuery } from 'dexie-react-hooks';

import { handleOf } from '@/components/client/handle';
import { SectionFrame } from '@/components/dashboard/SectionFrame';
import { useStepToasts } from '@/components/dashboard/step-toasts';
import { PrivacyScreen } from '@/components/privacy/PrivacyScreen';
import { m } from '@/locales/compiled/messages';
import { erasedCount } from '@/storage/erasure/erased';
import { listIgnored, noticeIn } from '@/storage/in-page/ignored';
import { addressOfView } from './ClientsSection';
import type { SectionProps } from './sections';

/** Privacy: lists of clients that need a look, and people who are ignored or were erased. */
export function PrivacySection({ projectId, language }: SectionProps) {
  const toasts = useStepToasts();
  const data = useLiveQuery(
    async () => ({ ignored: await listIgnored(projectId), erased: await erasedCount() }),
    [projectId],
  );
  if (!data) return null;
  return (
    <SectionFrame title={m.privacy_title()}>
      <PrivacyScreen
        language={language}
        ignored={data.ignored}
        erased={data.erased}
        hrefOf={(list) => `#${addressOfView(list)}`}
        onNotice={({ key, name }) =>
          void toasts.perform(
            () => noticeIn(projectId, [key]),
            m.privacy_noticed({ name: name || handleOf(key) }),
          )
        }
      />
    </SectionFrame>
  );
}
