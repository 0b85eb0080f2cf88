import { deviceZone } from '@/domain/zone/device-zone';
import { useLocation, useParams } from 'wouter';
import { useCallback } from 'react';

import { BoardScreen, type BoardScreenProps } from '@/components/board/BoardScreen';
import { NoFunnel } from '@/components/board/BoardStates';
import { dealName, valueText } from '@/components/board/card-texts';
import type { Move } from '@/components/board/use-moves';
import { SectionFrame } from '@/components/dashboard/SectionFrame';
import { useStepToasts } from '@/components/dashboard/step-toasts';
import { useLetterKeys } from '@/components/keys/use-letter-keys';
import { m } from '@/locales/compiled/messages';
import { addDeal, addDealOfNewClient, deleteDeal, moveDeal } from '@/storage/deals/deals';
import { DealSection } from './DealSection';
import { findClients } from './find-clients';
import type { SectionProps } from './sections';
import { useBoard, useBoardMemory, useBoardSetUp } from './use-board';

/** The board of a funnel: the one of the address, else the one that was looked at last, else the first. */
export function BoardSection({ projectId, language }: SectionProps) {
  const { funnelId, dealId } = useParams<{ funnelId?: string; dealId?: string }>();
  const [, navigate] = useLocation();
  const setUp = useBoardSetUp(projectId);
  const [memory, remember] = useBoardMemory(projectId);
  if (!setUp || !memory) return null;
  const { funnels } = setUp;
  const of = (id: string | null | undefined) => funnels.find((funnel) => funnel.id === id);
  const funnel = of(funnelId) ?? of(memory.funnelId) ?? funnels[0];
  if (!funnel) {
    return (
      <SectionFrame title={m.board_title()}>
        <NoFunnel onSetUp={() => navigate('/funnels')} />
      </SectionFrame>
    );
  }
  return (
    <OneBoard
      key={funnel.id}
      {...setUp}
      funnel={funnel}
      dealId={dealId ?? null}
      projectId={projectId}
      language={language}
      view={memory.view}
      folded={memory.folded}
      onView={(view) => remember({ view })}
      onFold={(stageId, isFolded) =>
        remember({ folded: { ...memory.folded, [stageId]: isFolded } })
      }
      onFunnel={(id) => {
        remember({ funnelId: id });
        navigate(`/board/${id}`);
      }}
    />
  );
}

interface OneBoardProps
  extends
    SectionProps,
    Pick<
      BoardScreenProps,
      | 'funnel'
      | 'funnels'
      | 'stages'
      | 'members'
      | 'currency'
      | 'view'
      | 'folded'
      | 'onView'
      | 'onFold'
      | 'onFunnel'
    > {
  /** The deal whose panel is open, or null. */
  readonly dealId: string | null;
}

function OneBoard(props: OneBoardProps) {
  const { projectId, language, funnel, dealId, currency, funnels, stages, members } = props;
  const [, navigate] = useLocation();
  const { perform, undoLast } = useStepToasts();
  const { deals, state } = useBoard(projectId, funnel.id);
  useLetterKeys({ u: undoLast });
  const addressOf = useCallback((id: string) => `/board/${funnel.id}/${id}`, [funnel.id]);
  const hrefOf = useCallback((id: string) => `#${addressOf(id)}`, [addressOf]);
  const onOpen = useCallback((id: string) => navigate(addressOf(id)), [navigate, addressOf]);
  const onDelete = useCallback(
    (id: string, name: string) => void perform(() => deleteDeal(id), m.deals_deleted({ name })),
    [perform],
  );
  const onMove = useCallback(
    ({ card, to, lostReason, undone }: Move) =>
      perform(
        () => moveDeal(card.deal.id, to.id, lostReason),
        movedText({ card, to, lostReason, undone }, language),
      ),
    [perform, language],
  );
  return (
    <BoardScreen
      {...props}
      deals={deals}
      state={state}
      zone={deviceZone()}
      find={findClients}
      hrefOf={hrefOf}
      onOpen={onOpen}
      onMove={onMove}
      onDelete={onDelete}
      onAdd={(stageId, { clientId, clientName, title, value }) => {
        const rest = { expectedOn: null, product: '', source: '', ownerId: null };
        const fields = { title, value, currency, ...rest };
        const name = title || clientName || m.client_unnamed();
        void perform(
          () =>
            clientId === null
              ? addDealOfNewClient(clientName, stageId, fields)
              : addDeal(clientId, stageId, fields),
          m.deals_added({ name }),
        );
      }}
      onSetUp={() => navigate(`/funnels/${funnel.id}`)}
      renderPanel={(move) =>
        dealId !== null && (
          <DealSection
            key={dealId}
            dealId={dealId}
            funnels={funnels}
            stages={stages}
            members={members}
            language={language}
            onMove={(stageId) => move(dealId, stageId)}
            onClose={() => navigate(`/board/${funnel.id}`)}
          />
        )
      }
    />
  );
}

/** What a move came to, with what is left undone in the stage before. */
function movedText({ card, to, undone }: Move, language: string): string {
  const name = dealName(card);
  const left = undone.map(({ text }) => text).join(', ');
  const value = valueText(card, language);
  const said =
    to.kind === 'won'
      ? value === ''
        ? m.board_won({ name })
        : m.board_won_value({ name, value })
      : to.kind === 'lost'
        ? m.board_lost({ name })
        : m.board_moved({ name, stage: to.name });
  return left === '' ? said : m.board_left_undone({ said, items: left });
}
