import { TouchSelect } from '@/components/touch/TouchSelect';
import type { ClientPageView } from '@/domain/client/page-view';
import { emailLink, phoneLink } from '@/domain/text/safe-link';
import { m } from '@/locales/compiled/messages';
import { BirthdayField } from './BirthdayField';
import { EditableText } from './EditableText';
import { OwnerField } from './OwnerField';
import { Line, Panel } from './Panel';
import { useEdit } from './use-edit';
import { ValueList } from './ValueList';

/** How to reach the client, and who looks after them. */
export function Details({ page }: { readonly page: ClientPageView }) {
  const { client } = page;
  const edit = useEdit(client.id);
  const text = (field: 'organisation' | 'headline', label: string, maxLength: number) => (
    <Line label={label}>
      <EditableText
        label={label}
        value={client[field]}
        placeholder={m.page_client_add()}
        maxLength={maxLength}
        onSave={(value) =>
          edit(field === 'headline' ? { headline: value } : { organisation: value }, label)
        }
      />
    </Line>
  );
  return (
    <Panel title={m.page_client_details()}>
      <Line label={m.page_client_phone()}>
        <ValueList
          label={m.page_client_phone()}
          values={client.phones}
          maxLength={50}
          linkOf={phoneLink}
          check={(value) => (phoneLink(value) ? null : m.page_client_no_phone())}
          onChange={(phones) => edit({ phones }, m.page_client_phone())}
        />
      </Line>
      <Line label={m.page_client_email()}>
        <ValueList
          label={m.page_client_email()}
          values={client.emails}
          maxLength={320}
          linkOf={emailLink}
          check={(value) => (emailLink(value) ? null : m.page_client_no_email())}
          onChange={(emails) => edit({ emails }, m.page_client_email())}
        />
      </Line>
      {text('organisation', m.client_organisation(), 500)}
      {text('headline', m.client_headline(), 1000)}
      <Line label={m.page_client_birthday()}>
        <BirthdayField
          birthday={client.birthday}
          onSave={(birthday) => edit({ birthday }, m.page_client_birthday())}
        />
      </Line>
      <Line label={m.touch_title()}>
        <TouchSelect
          label={m.touch_title()}
          every={client.touchEvery ?? null}
          noneCaption={m.touch_as_audience()}
          onEvery={(touchEvery) => edit({ touchEvery }, m.touch_title())}
        />
      </Line>
      <Line label={m.page_client_owner()}>
        <OwnerField page={page} />
      </Line>
    </Panel>
  );
}
