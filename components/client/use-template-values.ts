import { useMemo } from 'react';

import type { CardView, ClientView } from '@/domain/client/card-view';
import type { PersonKey } from '@/domain/person/person-key';
import { captionIn } from '@/domain/status/caption';
import { templateValues } from '@/domain/template/variables';
import { useCardTools } from './card-context';
import { useNow } from './use-now';

/** What the variables of templates stand for with this client. `key`: of the network that is written on, if one is. */
export function useTemplateValues(
  client: ClientView,
  view: CardView,
  key: PersonKey | undefined,
): Readonly<Record<string, string>> {
  const { language, linkOf } = useCardTools();
  const now = useNow();
  const status = view.statuses.find(({ id }) => id === client.statusId);
  return useMemo(
    () =>
      templateValues({
        name: client.name,
        myName: view.myName,
        network: key === undefined ? '' : (linkOf(key)?.network ?? ''),
        statusCaption: status ? captionIn(status.captions, language) : null,
        date: new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(now),
      }),
    [client.name, view.myName, key, linkOf, status, language, now],
  );
}
